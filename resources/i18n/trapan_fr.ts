<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Trapan</name>
    <message>
        <source>Pansharpening</source>
        <translation>Pansharpening</translation>
    </message>
    <message>
        <source>cancelled: nothing was written</source>
        <translation>annulé : rien n’a été écrit</translation>
    </message>
    <message>
        <source>Assess a fused image (TRA-PAN)</source>
        <translation>Évaluer une image fusionnée (TRA-PAN)</translation>
    </message>
    <message>
        <source>pansharpening,quality,index,hqnr,q2n,ergas,sam,ssim,psnr,fusion,assessment</source>
        <translation>pansharpening,qualité,indice,hqnr,q2n,ergas,sam,ssim,psnr,fusion,évaluation</translation>
    </message>
    <message>
        <source>Fused layer</source>
        <translation>Couche fusionnée</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Ratio, with a reference</source>
        <translation>Rapport de résolution (avec référence)</translation>
    </message>
    <message>
        <source>Largest possible value, with a reference</source>
        <translation>Plus grande valeur possible (avec référence)</translation>
    </message>
    <message>
        <source>Border to leave out, with a reference</source>
        <translation>Bord à exclure (avec référence)</translation>
    </message>
    <message>
        <source>Reduce a pair (TRA-PAN)</source>
        <translation>Réduire la résolution d’un couple (TRA-PAN)</translation>
    </message>
    <message>
        <source>pansharpening,wald,protocol,mtf,degrade,downsample,quality,reference</source>
        <translation>pansharpening,wald,protocole,mtf,dégrader,sous-échantillonner,qualité,référence</translation>
    </message>
    <message>
        <source>Reduced PAN</source>
        <translation>Bande PAN réduite</translation>
    </message>
    <message>
        <source>Reduced MS</source>
        <translation>Image MS réduite</translation>
    </message>
    <message>
        <source>{}; or switch REGISTER off</source>
        <translation>{} ; ou désactivez REGISTER</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Recalage</translation>
    </message>
    <message>
        <source>Stage two: random alternation (RAO)</source>
        <translation>Étape deux : alternance aléatoire (RAO)</translation>
    </message>
    <message>
        <source>Fusing</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>Reducing the resolution</source>
        <translation>Réduction de la résolution</translation>
    </message>
    <message>
        <source>Assessing</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport d’exécution</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; has no band {}: choose from its {} band(s)</source>
        <translation>la couche « {} » n’a pas de bande {} : choisissez parmi ses {} bande(s)</translation>
    </message>
    <message>
        <source>Pansharpen (TRA-PAN)</source>
        <translation>Pansharpening (TRA-PAN)</translation>
    </message>
    <message>
        <source>pansharpening,fusion,sharpen,panchromatic,multispectral,brovey,zero-shot,deep learning</source>
        <translation>pansharpening,fusion,affinage,panchromatique,multispectral,brovey,zero-shot,apprentissage profond</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Additional creation options</source>
        <translation>Options de création supplémentaires</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>Fusionné</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Extent to fuse</source>
        <translation>Emprise à fusionner</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine aléatoire</translation>
    </message>
    <message>
        <source>Steps of the warm-up</source>
        <translation>Itérations du préchauffage</translation>
    </message>
    <message>
        <source>Steps of the random alternation (RAO)</source>
        <translation>Itérations de l’alternance aléatoire (RAO)</translation>
    </message>
    <message>
        <source>Output data type</source>
        <translation>Type de données en sortie</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Capteur</translation>
    </message>
    <message>
        <source>Register the MS to the PAN</source>
        <translation>Recaler le MS sur le PAN</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <source>Panchromatic layer (PAN)</source>
        <translation>Couche panchromatique (PAN)</translation>
    </message>
    <message>
        <source>Multispectral layer (MS)</source>
        <translation>Couche multispectrale (MS)</translation>
    </message>
    <message>
        <source>MS bands (none chosen: all)</source>
        <translation>Bandes MS (aucune choisie : toutes)</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a folder: choose the raster file in it</source>
        <translation>« {1} » ({0}) est un dossier : choisissez-y le fichier raster</translation>
    </message>
    <message>
        <source>Nodata value</source>
        <translation>Valeur NoData</translation>
    </message>
    <message>
        <source>Add overviews</source>
        <translation>Ajouter des aperçus</translation>
    </message>
    <message>
        <source>Add statistics</source>
        <translation>Ajouter des statistiques</translation>
    </message>
    <message>
        <source>Pansharpen many scenes (TRA-PAN)</source>
        <translation>Pansharpening de nombreuses scènes (TRA-PAN)</translation>
    </message>
    <message>
        <source>pansharpening,batch,bulk,folder,archive,stac,csv,dask,cluster,panchromatic</source>
        <translation>pansharpening,lot,masse,dossier,archive,stac,csv,dask,grappe,panchromatique</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Scenes fused</source>
        <translation>Scènes fusionnées</translation>
    </message>
    <message>
        <source>Scenes that failed</source>
        <translation>Scènes en échec</translation>
    </message>
    <message>
        <source>Folder with PAN/MS pairs</source>
        <translation>Dossier de couples PAN/MS</translation>
    </message>
    <message>
        <source>Lists of scenes (*.csv *.json *.geojson)</source>
        <translation>Listes de scènes (*.csv *.json *.geojson)</translation>
    </message>
    <message>
        <source>A CSV file with the columns pan and ms, or STAC items as JSON.</source>
        <translation>Un fichier CSV avec les colonnes pan et ms, ou des éléments STAC en JSON.</translation>
    </message>
    <message>
        <source>Address of a Dask scheduler</source>
        <translation>Adresse d’un ordonnanceur Dask</translation>
    </message>
    <message>
        <source>Write a report of each scene</source>
        <translation>Écrire un rapport pour chaque scène</translation>
    </message>
    <message>
        <source>Folder of the fused scenes</source>
        <translation>Dossier des scènes fusionnées</translation>
    </message>
    <message>
        <source>the TRA-PAN engine is not installed: run &apos;Install the engine&apos; in the Processing toolbox</source>
        <translation>le moteur de TRA-PAN n’est pas installé : exécutez « Installer le moteur » dans la boîte à outils de traitements</translation>
    </message>
    <message>
        <source>Engine information</source>
        <translation>Informations sur le moteur</translation>
    </message>
    <message>
        <source>pansharpening,pytorch,torch,python,cuda,gpu,version,bug,report</source>
        <translation>pansharpening,pytorch,torch,python,cuda,gpu,version,bogue,rapport</translation>
    </message>
    <message>
        <source>Engine information (JSON)</source>
        <translation>Informations sur le moteur (JSON)</translation>
    </message>
    <message>
        <source>Looking for a Python and a GPU</source>
        <translation>Recherche de Python et d’un GPU</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>Installer le moteur</translation>
    </message>
    <message>
        <source>pansharpening,pytorch,torch,python,cuda,gpu,setup,repair,remove</source>
        <translation>pansharpening,pytorch,torch,python,cuda,gpu,configurer,réparer,supprimer</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Dossier de wheels</translation>
    </message>
    <message>
        <source>Package index (URL)</source>
        <translation>Index de paquets (URL)</translation>
    </message>
    <message>
        <source>Folder of the engine</source>
        <translation>Dossier du moteur</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>Poids (*.safetensors)</translation>
    </message>
    <message>
        <source>Use of the weights</source>
        <translation>Utilisation des poids</translation>
    </message>
    <message>
        <source>Save the weights</source>
        <translation>Enregistrer les poids</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF (COG)</source>
        <translation>GeoTIFF optimisé pour le cloud (COG)</translation>
    </message>
    <message>
        <source>Scores a fused layer from any method against its PAN and MS or against a reference.</source>
        <translation>Évalue une couche fusionnée par n’importe quelle méthode, par rapport à son PAN et à son MS ou par rapport à une référence.</translation>
    </message>
    <message>
        <source>can&apos;t score the fused image &apos;{}&apos;: choose either both PAN and MS, or only REFERENCE</source>
        <translation>impossible d’évaluer l’image fusionnée « {} » : choisissez soit PAN et MS, soit REFERENCE seule</translation>
    </message>
    <message>
        <source>The layer to score, on the grid of the PAN or the reference or on a part of it.</source>
        <translation>La couche à évaluer, sur la grille du PAN ou de la référence, ou sur une partie de celle-ci.</translation>
    </message>
    <message>
        <source>The true high-resolution image, instead of PAN and MS.</source>
        <translation>La véritable image à haute résolution, à la place de PAN et MS.</translation>
    </message>
    <message>
        <source>An HTML page with the indices.</source>
        <translation>Une page HTML avec les indices.</translation>
    </message>
    <message>
        <source>PAN pixels per MS pixel along one axis; ERGAS is scaled by it.</source>
        <translation>Pixels PAN par pixel MS le long d’un axe ; ERGAS est mis à l’échelle par cette valeur.</translation>
    </message>
    <message>
        <source>Peak value for PSNR and SSIM, for example 2047 for 11-bit data. If empty, it is derived from the reference.</source>
        <translation>Valeur maximale pour PSNR et SSIM, par exemple 2047 pour des données sur 11 bits. Si le champ est vide, elle est déduite de la référence.</translation>
    </message>
    <message>
        <source>Width in pixels of the border that is not scored.</source>
        <translation>Largeur en pixels du bord qui n’est pas évalué.</translation>
    </message>
    <message>
        <source>no {0} layer is given: choose a raster layer for {0}</source>
        <translation>aucune couche n’est indiquée pour {0} : choisissez une couche raster pour {0}</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: choose one of {}</source>
        <translation>{} ne peut pas être « {} » : choisissez l’une des valeurs {}</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: enter a number or leave it empty</source>
        <translation>{} ne peut pas être « {} » : saisissez un nombre ou laissez le champ vide</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Sharpens all PAN/MS pairs of a folder, a CSV file or STAC items.</source>
        <translation>Applique le pansharpening à tous les couples PAN/MS d’un dossier, d’un fichier CSV ou d’éléments STAC.</translation>
    </message>
    <message>
        <source>Scenes kept from an earlier run</source>
        <translation>Scènes conservées d’une exécution précédente</translation>
    </message>
    <message>
        <source>cancelled: finished scenes are kept</source>
        <translation>annulé : les scènes terminées sont conservées</translation>
    </message>
    <message>
        <source>the scenes come from either {} or {}: give exactly one</source>
        <translation>les scènes proviennent soit de {}, soit de {} : indiquez un seul des deux</translation>
    </message>
    <message>
        <source>Includes subfolders. The paths of a pair differ only in the words for PAN and MS.</source>
        <translation>Sous-dossiers compris. Les chemins d’un couple ne diffèrent que par les mots désignant PAN et MS.</translation>
    </message>
    <message>
        <source>List of scenes, instead of a folder</source>
        <translation>Liste de scènes, à la place d’un dossier</translation>
    </message>
    <message>
        <source>For example tcp://host:8786; its workers fuse the scenes. If empty, this machine fuses one scene after another.</source>
        <translation>Par exemple tcp://host:8786 ; ses workers fusionnent les scènes. Si le champ est vide, cet ordinateur fusionne les scènes l’une après l’autre.</translation>
    </message>
    <message>
        <source>An HTML page next to each fused raster, linked from the summary.</source>
        <translation>Une page HTML à côté de chaque raster fusionné, accessible par un lien du résumé.</translation>
    </message>
    <message>
        <source>For the fused rasters and the summary. Rasters from the same files and settings are kept.</source>
        <translation>Pour les rasters fusionnés et le résumé. Les rasters issus des mêmes fichiers et réglages sont conservés.</translation>
    </message>
    <message>
        <source>Reduces the resolution of a PAN/MS pair, so that the original MS becomes the reference.</source>
        <translation>Réduit la résolution d’un couple PAN/MS, de sorte que le MS d’origine serve de référence.</translation>
    </message>
    <message>
        <source>The reduced PAN band, a GeoTIFF on the pixels of the MS layer.</source>
        <translation>La bande PAN réduite, un GeoTIFF aligné sur les pixels de la couche MS.</translation>
    </message>
    <message>
        <source>The reduced MS image, a GeoTIFF with pixels larger by the ratio.</source>
        <translation>L’image MS réduite, un GeoTIFF dont les pixels sont agrandis du rapport de résolution.</translation>
    </message>
    <message>
        <source>Reports the engine&apos;s Python, PyTorch and devices, and tests whether it works.</source>
        <translation>Indique le Python, la version de PyTorch et les périphériques du moteur et vérifie qu’il fonctionne.</translation>
    </message>
    <message>
        <source>Installs PyTorch in a separate Python environment for the TRA-PAN engine.</source>
        <translation>Installe PyTorch dans un environnement Python séparé pour le moteur de TRA-PAN.</translation>
    </message>
    <message>
        <source>dry run only lists the steps. repair reinstalls the existing engine.</source>
        <translation>dry run énumère seulement les étapes. repair réinstalle le moteur existant.</translation>
    </message>
    <message>
        <source>PyTorch build. auto chooses CUDA if the NVIDIA driver supports it, otherwise the CPU.</source>
        <translation>Version de PyTorch. auto choisit CUDA si le pilote NVIDIA le permet, sinon le CPU.</translation>
    </message>
    <message>
        <source>Installs from this folder, without a network.</source>
        <translation>Installe depuis ce dossier, sans réseau.</translation>
    </message>
    <message>
        <source>Replaces the public indexes. It must have all packages, including PyTorch.</source>
        <translation>Remplace les index publics. Il doit contenir tous les paquets, y compris PyTorch.</translation>
    </message>
    <message>
        <source>Base Python</source>
        <translation>Python de base</translation>
    </message>
    <message>
        <source>A Python 3.10 to 3.14 with venv and pip. If empty, the first one found is used.</source>
        <translation>Python 3.10 à 3.14 avec venv et pip. Si le champ est vide, le premier trouvé est utilisé.</translation>
    </message>
    <message>
        <source>Sharpens a multispectral layer with a panchromatic layer. Trains on this pair only.</source>
        <translation>Améliore la résolution d’une couche multispectrale à l’aide d’une couche panchromatique. L’apprentissage se fait sur ce seul couple.</translation>
    </message>
    <message>
        <source>The high-resolution layer. The fused raster gets its grid.</source>
        <translation>La couche à haute résolution. Le raster fusionné adopte sa grille.</translation>
    </message>
    <message>
        <source>The multispectral layer of the same scene, with larger pixels.</source>
        <translation>La couche multispectrale de la même scène, aux pixels plus grands.</translation>
    </message>
    <message>
        <source>The bands to use, in the order of the output. If none is chosen: all except alpha bands.</source>
        <translation>Les bandes à utiliser, dans l’ordre de la sortie. Si aucune n’est choisie : toutes sauf les bandes alpha.</translation>
    </message>
    <message>
        <source>Training length: fast for a preview, balanced for most work, best for final products.</source>
        <translation>Durée de l’apprentissage : fast pour un aperçu, balanced pour la plupart des travaux, best pour les produits finaux.</translation>
    </message>
    <message>
        <source>Where to compute. auto uses a GPU if PyTorch finds one.</source>
        <translation>Où calculer. auto utilise un GPU si PyTorch en trouve un.</translation>
    </message>
    <message>
        <source>Sets how strongly each band is blurred (MTF gain). auto identifies the sensor from the metadata of the layers and reports it in the log.</source>
        <translation>Détermine le flou de chaque bande (gain de FTM). auto identifie le capteur d’après les métadonnées des couches et l’indique dans le journal.</translation>
    </message>
    <message>
        <source>Random seed. The same seed gives the same pixels on the same machine.</source>
        <translation>Graine du générateur aléatoire. La même graine donne les mêmes pixels sur la même machine.</translation>
    </message>
    <message>
        <source>Training steps of stage one. If empty, the preset decides.</source>
        <translation>Itérations d’apprentissage de la première étape. Si le champ est vide, le préréglage les détermine.</translation>
    </message>
    <message>
        <source>Training steps of stage two. If empty, the preset decides.</source>
        <translation>Itérations d’apprentissage de la deuxième étape. Si le champ est vide, le préréglage les détermine.</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between the layers. If off, the georeference is used as it is.</source>
        <translation>Estime le décalage subpixel entre les couches. Si l’option est désactivée, le géoréférencement est utilisé tel quel.</translation>
    </message>
    <message>
        <source>Data type of the fused raster. auto uses the type of the MS layer.</source>
        <translation>Type de données du raster fusionné. auto utilise le type de la couche MS.</translation>
    </message>
    <message>
        <source>Fuses only this extent, for example to test settings. If empty: the overlap of PAN and MS.</source>
        <translation>Fusionne seulement cette emprise, par exemple pour tester des réglages. Si elle est vide : la zone commune à PAN et MS.</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>Poids initiaux</translation>
    </message>
    <message>
        <source>A network trained on another scene of the same sensor. If empty, a new one is trained.</source>
        <translation>Un réseau entraîné sur une autre scène du même capteur. Si le champ est vide, un nouveau réseau est entraîné.</translation>
    </message>
    <message>
        <source>fine-tune trains the network further, with a quarter of the steps. apply only fuses without training.</source>
        <translation>fine-tune poursuit l’apprentissage du réseau avec un quart des itérations. apply only fusionne sans apprentissage.</translation>
    </message>
    <message>
        <source>Saves the trained network, for use with other scenes of the same sensor.</source>
        <translation>Enregistre le réseau entraîné, pour d’autres scènes du même capteur.</translation>
    </message>
    <message>
        <source>Value of output pixels where PAN or MS is nodata. If empty, the nodata value of the MS layer is used.</source>
        <translation>Valeur des pixels de sortie là où PAN ou MS n’a pas de valeur. Si le champ est vide, la valeur NoData de la couche MS est utilisée.</translation>
    </message>
    <message>
        <source>Stores reduced-resolution copies (pyramids) in the raster for faster display.</source>
        <translation>Enregistre des copies à résolution réduite (pyramides) dans le raster, pour un affichage plus rapide.</translation>
    </message>
    <message>
        <source>Stores minimum, maximum, mean and standard deviation of each band, from all pixels.</source>
        <translation>Enregistre le minimum, le maximum, la moyenne et l’écart-type de chaque bande, calculés sur tous les pixels.</translation>
    </message>
    <message>
        <source>Writes a COG with overviews, for web servers and object storage. The file name must end in .tif.</source>
        <translation>Écrit un COG avec aperçus, pour les serveurs web et le stockage objet. Le nom du fichier doit se terminer par .tif.</translation>
    </message>
    <message>
        <source>Options for the GDAL driver as NAME=VALUE, separated by |.</source>
        <translation>Options du pilote GDAL sous la forme NOM=VALEUR, séparées par |.</translation>
    </message>
    <message>
        <source>The fused raster. The file extension selects the format; GeoTIFF is the default. An existing file is replaced only after a successful run.</source>
        <translation>Le raster fusionné. L’extension du fichier détermine le format ; GeoTIFF par défaut. Un fichier existant n’est remplacé qu’après une exécution réussie.</translation>
    </message>
    <message>
        <source>An HTML page with pictures, error maps, loss curves, and quality indices compared with GDAL&apos;s Brovey.</source>
        <translation>Une page HTML avec des images, des cartes d’erreur, des courbes de perte et des indices de qualité comparés au Brovey de GDAL.</translation>
    </message>
    <message>
        <source>Leave blank to use the installed engine</source>
        <translation>Laisser vide pour utiliser le moteur installé</translation>
    </message>
    <message>
        <source>Stage one: sensor model (DAM) and warm-up</source>
        <translation>Étape un : modèle du capteur (DAM) et préchauffage</translation>
    </message>
    <message>
        <source>Creating the Python environment</source>
        <translation>Création de l’environnement Python</translation>
    </message>
    <message>
        <source>Downloading and installing packages</source>
        <translation>Téléchargement et installation des paquets</translation>
    </message>
    <message>
        <source>Testing the installation</source>
        <translation>Test de l’installation</translation>
    </message>
    <message>
        <source>Fuses a panchromatic (PAN) and a multispectral (MS) layer of the same scene. The result has the bands of the MS layer at the resolution of the PAN layer.</source>
        <translation>Fusionne une couche panchromatique (PAN) et une couche multispectrale (MS) de la même scène. Le résultat a les bandes de la couche MS à la résolution de la couche PAN.</translation>
    </message>
    <message>
        <source>The method (TRA-PAN) trains a small network on this pair only. It needs no training data and works with any sensor. No data leaves your computer.</source>
        <translation>La méthode (TRA-PAN) entraîne un petit réseau sur ce seul couple. Elle n’a pas besoin de données d’apprentissage et convient à tout capteur. Aucune donnée ne quitte votre ordinateur.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Preset&lt;/b&gt;: &lt;i&gt;fast&lt;/i&gt; for a preview, &lt;i&gt;balanced&lt;/i&gt; for most work, &lt;i&gt;best&lt;/i&gt; for final products. Training time does not depend on the size of the scene; fusion time does.</source>
        <translation>&lt;b&gt;Préréglage&lt;/b&gt; : &lt;i&gt;fast&lt;/i&gt; pour un aperçu, &lt;i&gt;balanced&lt;/i&gt; pour la plupart des travaux, &lt;i&gt;best&lt;/i&gt; pour les produits finaux. La durée de l’apprentissage ne dépend pas de la taille de la scène, celle de la fusion si.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Input&lt;/b&gt;: two overlapping rasters; the MS layer has the larger pixels. A small shift between them is estimated and corrected.</source>
        <translation>&lt;b&gt;Entrée&lt;/b&gt; : deux rasters qui se recouvrent ; la couche MS a les pixels les plus grands. Un petit décalage entre eux est estimé et corrigé.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Quality indices&lt;/b&gt; of the result: HQNR (best: 1), and D_LAMBDA_K, D_S and D_RHO (best: 0).</source>
        <translation>&lt;b&gt;Indices de qualité&lt;/b&gt; du résultat : HQNR (idéal : 1), ainsi que D_LAMBDA_K, D_S et D_RHO (idéal : 0).</translation>
    </message>
    <message>
        <source>Runs &lt;i&gt;Pansharpen (TRA-PAN)&lt;/i&gt; on all scenes of a folder or a list.</source>
        <translation>Exécute &lt;i&gt;Pansharpening (TRA-PAN)&lt;/i&gt; sur toutes les scènes d’un dossier ou d’une liste.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Folder&lt;/b&gt;: two files form a pair if their paths differ only in the words for PAN and MS, for example a_pan.tif and a_ms.tif. &lt;b&gt;List&lt;/b&gt;: a CSV file with the columns pan and ms, or STAC items.</source>
        <translation>&lt;b&gt;Dossier&lt;/b&gt; : deux fichiers forment un couple si leurs chemins ne diffèrent que par les mots désignant PAN et MS, par exemple a_pan.tif et a_ms.tif. &lt;b&gt;Liste&lt;/b&gt; : un fichier CSV avec les colonnes pan et ms, ou des éléments STAC.</translation>
    </message>
    <message>
        <source>This computer fuses one scene after another. If you give the address of a Dask scheduler (advanced parameters), its workers fuse the scenes instead.</source>
        <translation>Cet ordinateur fusionne les scènes l’une après l’autre. Si vous indiquez l’adresse d’un ordonnanceur Dask (paramètres avancés), ce sont ses workers qui fusionnent les scènes.</translation>
    </message>
    <message>
        <source>Scores a fused layer from any method.</source>
        <translation>Évalue une couche fusionnée par n’importe quelle méthode.</translation>
    </message>
    <message>
        <source>&lt;b&gt;With PAN and MS&lt;/b&gt;, if there is no reference: HQNR (best: 1), D_LAMBDA_K, D_S and D_RHO (best: 0). Look at HQNR and D_RHO together: noise can improve HQNR, and a mere copy of the PAN band improves D_RHO. Choose the MS bands that were fused, in the same order.</source>
        <translation>&lt;b&gt;Avec PAN et MS&lt;/b&gt;, s’il n’y a pas de référence : HQNR (idéal : 1), D_LAMBDA_K, D_S et D_RHO (idéal : 0). Considérez HQNR et D_RHO ensemble : le bruit peut améliorer HQNR, et une simple copie de la bande PAN améliore D_RHO. Choisissez les bandes MS qui ont été fusionnées, dans le même ordre.</translation>
    </message>
    <message>
        <source>&lt;b&gt;With a reference&lt;/b&gt;: Q2N, SCC and SSIM (best: 1), ERGAS and SAM (best: 0), PSNR in dB. &lt;i&gt;Reduce a pair&lt;/i&gt; creates a pair whose reference is the original MS layer.</source>
        <translation>&lt;b&gt;Avec une référence&lt;/b&gt; : Q2N, SCC et SSIM (idéal : 1), ERGAS et SAM (idéal : 0), PSNR en dB. &lt;i&gt;Réduire la résolution d’un couple&lt;/i&gt; crée un couple dont la référence est la couche MS d’origine.</translation>
    </message>
    <message>
        <source>Reduces the resolution of PAN and MS by their ratio (Wald&apos;s protocol). The original MS layer is then the reference for a fusion of the reduced pair.</source>
        <translation>Réduit la résolution de PAN et MS de leur rapport (protocole de Wald). La couche MS d’origine est alors la référence pour une fusion du couple réduit.</translation>
    </message>
    <message>
        <source>Create the reduced pair, fuse it with any method, then run &lt;i&gt;Assess a fused image&lt;/i&gt; with the original MS layer as reference.</source>
        <translation>Créez le couple réduit, fusionnez-le avec la méthode de votre choix, puis exécutez &lt;i&gt;Évaluer une image fusionnée&lt;/i&gt; avec la couche MS d’origine comme référence.</translation>
    </message>
    <message>
        <source>The reduced PAN lies exactly on the pixels of the MS layer. Each band is filtered with the MTF of the sensor, so choose the right one.</source>
        <translation>La bande PAN réduite coïncide exactement avec les pixels de la couche MS. Chaque bande est filtrée avec la FTM du capteur : choisissez donc le bon capteur.</translation>
    </message>
    <message>
        <source>Installs PyTorch and NumPy for the TRA-PAN engine in a separate Python environment in your user data folder. QGIS and its plugins stay unchanged.</source>
        <translation>Installe PyTorch et NumPy pour le moteur de TRA-PAN dans un environnement Python séparé, dans votre dossier de données utilisateur. QGIS et ses extensions restent inchangés.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Device&lt;/b&gt;: with an NVIDIA GPU, the build for its driver (several GB); otherwise the CPU build (about 1 GB on disk).</source>
        <translation>&lt;b&gt;Périphérique&lt;/b&gt; : avec un GPU NVIDIA, la version pour son pilote (plusieurs Go) ; sinon celle pour le CPU (environ 1 Go sur le disque).</translation>
    </message>
    <message>
        <source>Versions are fixed and downloads are verified by hash. An existing engine stays in use until the new one is complete; cancelling leaves nothing behind.</source>
        <translation>Les versions sont fixées et les téléchargements vérifiés par leur empreinte. Un moteur existant reste en service jusqu’à ce que le nouveau soit complet ; une annulation ne laisse rien.</translation>
    </message>
    <message>
        <source>The proxy settings of QGIS are used. Without a network: choose a folder of wheels or your own package index.</source>
        <translation>Les réglages de proxy de QGIS sont utilisés. Sans réseau : choisissez un dossier de wheels ou votre propre index de paquets.</translation>
    </message>
    <message>
        <source>Reports which Python runs the engine and why, its versions and devices, and how long a tiny test run takes.</source>
        <translation>Indique quel Python exécute le moteur et pourquoi, ses versions et périphériques, et la durée d’un petit essai.</translation>
    </message>
    <message>
        <source>Copy the log into a bug report. It contains folder names but no passwords.</source>
        <translation>Copiez le journal dans un rapport de bogue. Il contient des noms de dossiers mais aucun mot de passe.</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; is a web map ({}), which delivers rendered pictures, not measurements: choose the raster file that it shows, or save the picture with Export &gt; Save As and choose that layer</source>
        <translation>la couche « {} » est une carte web ({}), qui fournit des images dessinées et non des mesures : choisissez le fichier raster qu’elle affiche, ou enregistrez l’image avec Exporter &gt; Enregistrer sous et choisissez cette couche</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; comes from the data provider &apos;{}&apos;, not from a raster file: export it as GeoTIFF (raw data) and choose the exported layer</source>
        <translation>la couche « {} » provient du fournisseur de données « {} » et non d’un fichier raster : exportez-la en GeoTIFF (données brutes) et choisissez la couche exportée</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; is opened with options ({}) that the engine does not support: export it as GeoTIFF (raw data) and choose the exported layer</source>
        <translation>la couche « {} » est ouverte avec des options ({}) que le moteur ne prend pas en charge : exportez-la en GeoTIFF (données brutes) et choisissez la couche exportée</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a layer of type &apos;{}&apos;, not a raster: choose a raster layer</source>
        <translation>« {1} » ({0}) est une couche de type « {2} », pas un raster : choisissez une couche raster</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a layer group: choose a raster layer in it</source>
        <translation>« {1} » ({0}) est un groupe de couches : choisissez-y une couche raster</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; can&apos;t be opened as a raster: check that the file exists and is complete</source>
        <translation>« {1} » ({0}) ne peut pas être ouvert comme raster : vérifiez que le fichier existe et qu’il est complet</translation>
    </message>
    <message>
        <source>PAN and MS are the same layer &apos;{}&apos;: choose two layers</source>
        <translation>PAN et MS sont la même couche « {} » : choisissez deux couches</translation>
    </message>
    <message>
        <source>the output &apos;{}&apos; is the file of the layer &apos;{}&apos;: choose another file name</source>
        <translation>la sortie « {} » est le fichier de la couche « {} » : choisissez un autre nom de fichier</translation>
    </message>
    <message>
        <source>can&apos;t score the fused image &apos;{}&apos; with {} alone: choose the {} that was fused, too</source>
        <translation>impossible d’évaluer l’image fusionnée « {0} » avec {1} seul : choisissez aussi le {2} qui a été fusionné</translation>
    </message>
    <message>
        <source>can&apos;t score the fused image &apos;{}&apos;: its metadata name no PAN and MS that still exist, so choose either both, or only REFERENCE</source>
        <translation>impossible d’évaluer l’image fusionnée « {} » : ses métadonnées ne nomment pas de PAN et de MS encore existants ; choisissez les deux, ou REFERENCE seule</translation>
    </message>
    <message>
        <source>{} can&apos;t be chosen from several layers: leave it empty, and choose the layers</source>
        <translation>{} ne peut pas être choisi parmi plusieurs couches : laissez-le vide et choisissez les couches</translation>
    </message>
    <message>
        <source>{} reduced</source>
        <translation>{} réduit</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Red band of the fused raster</source>
        <translation>Bande rouge du raster fusionné</translation>
    </message>
    <message>
        <source>Near-infrared band of the fused raster</source>
        <translation>Bande proche infrarouge du raster fusionné</translation>
    </message>
    <message>
        <source>{} pansharpened</source>
        <translation>{} affiné</translation>
    </message>
    <message>
        <source>More MS layers, if each band is a file</source>
        <translation>Autres couches MS, si chaque bande est un fichier</translation>
    </message>
    <message>
        <source>Their bands follow those of the MS layer, in this order. For Landsat, for example.</source>
        <translation>Leurs bandes suivent celles de la couche MS, dans cet ordre. Par exemple pour Landsat.</translation>
    </message>
    <message>
        <source>Python of the engine</source>
        <translation>Python du moteur</translation>
    </message>
    <message>
        <source>Run the engine inside QGIS</source>
        <translation>Exécuter le moteur dans QGIS</translation>
    </message>
    <message>
        <source>Pansharpening (TRA-PAN)</source>
        <translation>Pansharpening (TRA-PAN)</translation>
    </message>
    <message>
        <source>Pansharpen…</source>
        <translation>Pansharpening…</translation>
    </message>
    <message>
        <source>Preview the visible part</source>
        <translation>Aperçu de la partie visible</translation>
    </message>
    <message>
        <source>Compare a fused layer (swipe)</source>
        <translation>Comparer une couche fusionnée (balayage)</translation>
    </message>
    <message>
        <source>Add GDAL&apos;s Brovey of a fused layer</source>
        <translation>Ajouter le Brovey de GDAL d’une couche fusionnée</translation>
    </message>
    <message>
        <source>Pansharpen with…</source>
        <translation>Pansharpening avec…</translation>
    </message>
    <message>
        <source>GDAL&apos;s Brovey needs PAN and MS in one CRS, and one file with all bands of the MS</source>
        <translation>Le Brovey de GDAL a besoin de PAN et MS dans un même SCR, et d’un fichier avec toutes les bandes du MS</translation>
    </message>
    <message>
        <source>There is no layer that TRA-PAN has fused from files that still exist: choose one</source>
        <translation>Il n’y a pas de couche que TRA-PAN ait fusionnée à partir de fichiers encore existants : choisissez-en une</translation>
    </message>
    <message>
        <source>{}: report</source>
        <translation>{} : rapport</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Fuses the visible part of the map with the preset fast.</source>
        <translation>Fusionne la partie visible de la carte avec le préréglage fast.</translation>
    </message>
    <message>
        <source>There is nothing to preview: choose PAN and MS, and show a part of both in the map</source>
        <translation>Aucun aperçu possible : choisissez PAN et MS, et affichez une partie des deux dans la carte</translation>
    </message>
    <message>
        <source>{} preview</source>
        <translation>{} aperçu</translation>
    </message>
    <message>
        <source>Preview of {}</source>
        <translation>Aperçu de {}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&lt;b&gt;First try&lt;/b&gt;: choose PAN and MS, then click &lt;i&gt;Preview&lt;/i&gt;, which fuses the visible part of the map. &lt;i&gt;Run&lt;/i&gt; fuses the whole scene.</source>
        <translation>&lt;b&gt;Premier essai&lt;/b&gt; : choisissez PAN et MS, puis cliquez sur &lt;i&gt;Aperçu&lt;/i&gt;, qui fusionne la partie visible de la carte. &lt;i&gt;Exécuter&lt;/i&gt; fusionne toute la scène.</translation>
    </message>
    <message>
        <source>Finished scenes are kept, so you can run it again after an interruption. If a scene fails, the others continue. The results viewer then lists a summary page with the reason for each failure.</source>
        <translation>Les scènes terminées sont conservées : vous pouvez relancer l’exécution après une interruption. Si une scène échoue, les autres continuent. La visionneuse de résultats propose ensuite une page de résumé qui indique la cause de chaque échec.</translation>
    </message>
    <message>
        <source>The fused layer must lie on the grid of the PAN or of the reference, or on a part of it. The PAN and MS of a layer that TRA-PAN has fused are taken from its metadata if you choose none.</source>
        <translation>La couche fusionnée doit se trouver sur la grille du PAN ou de la référence, ou sur une partie de celle-ci. Si vous n’en choisissez pas, le PAN et le MS d’une couche fusionnée par TRA-PAN sont tirés de ses métadonnées.</translation>
    </message>
    <message>
        <source>{} Brovey</source>
        <translation>{} Brovey</translation>
    </message>
    <message>
        <source>The bands of {} at the resolution of {}, fused by TRA-PAN (arXiv 2505.06576). {}</source>
        <translation>Les bandes de {} à la résolution de {}, fusionnées par TRA-PAN (arXiv 2505.06576). {}</translation>
    </message>
    <message>
        <source>PAN: {}, MS: {}, bands {}</source>
        <translation>PAN : {}, MS : {}, bandes {}</translation>
    </message>
    <message>
        <source>Sensor: {}, steps: {} + {}, seed: {}</source>
        <translation>Capteur : {}, étapes : {} + {}, graine : {}</translation>
    </message>
    <message>
        <source>Versions: {}</source>
        <translation>Versions : {}</translation>
    </message>
    <message>
        <source>With an NVIDIA GPU it takes several GB. QGIS&apos;s Python stays unchanged.</source>
        <translation>Avec un GPU NVIDIA, plusieurs Go. Le Python de QGIS reste inchangé.</translation>
    </message>
    <message>
        <source>The full run can start from the preview&apos;s network</source>
        <translation>L’exécution complète peut partir du réseau de l’aperçu</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Sets the initial weights: a quarter of the training steps is then enough.</source>
        <translation>Fixe les poids initiaux : un quart des étapes d’entraînement suffit alors.</translation>
    </message>
    <message>
        <source>Only list the pairs</source>
        <translation>Lister seulement les paires</translation>
    </message>
    <message>
        <source>The log shows the pairs, and why other files belong to none. Nothing is fused or written.</source>
        <translation>Le journal montre les paires et pourquoi d’autres fichiers n’en forment aucune. Rien n’est fusionné ni écrit.</translation>
    </message>
    <message>
        <source>&lt;b&gt;R_D_LAMBDA, R_SAM and R_ERGAS&lt;/b&gt; (best: 0) compare the fused layer, blurred by the published MTF gains, with the MS layer at its own resolution. If the product was sharpened or softened on the ground, trust the values that end in _MEASURED, which use the measured blur.</source>
        <translation>&lt;b&gt;R_D_LAMBDA, R_SAM et R_ERGAS&lt;/b&gt; (idéal : 0) comparent la couche fusionnée, rendue floue avec les gains de FTM publiés, à la couche MS à sa propre résolution. Si le produit a été accentué ou adouci au sol, fiez-vous aux valeurs qui se terminent par _MEASURED, obtenues avec le flou mesuré.</translation>
    </message>
    <message>
        <source>PAN band (none chosen: all)</source>
        <translation>Bande PAN (aucune choisie : toutes)</translation>
    </message>
    <message>
        <source>The panchromatic band of the PAN layer. Several bands, such as those of a drone image, are combined into one that resembles the MS.</source>
        <translation>La bande panchromatique de la couche PAN. Plusieurs bandes, par exemple celles d&apos;une image de drone, sont combinées en une seule qui ressemble au MS.</translation>
    </message>
    <message>
        <source>True ratio of a resampled MS</source>
        <translation>Rapport réel d&apos;un MS rééchantillonné</translation>
    </message>
    <message>
        <source>If the MS was resampled to smaller pixels, such as those of the PAN: PAN pixels per pixel that it was made from. If empty, its spectrum decides.</source>
        <translation>Si le MS a été rééchantillonné à des pixels plus petits, comme ceux du PAN : pixels PAN par pixel dont il provient. Si vide, son spectre décide.</translation>
    </message>
    <message>
        <source>The on-the-fly layer &apos;{}&apos; is written to a temporary GeoTIFF.</source>
        <translation>La couche virtuelle « {} » est écrite dans un GeoTIFF temporaire.</translation>
    </message>
    <message>
        <source>the on-the-fly layer &apos;{}&apos; can&apos;t be written to a temporary GeoTIFF: export it as GeoTIFF (raw data) and choose the exported layer</source>
        <translation>la couche virtuelle « {} » ne peut pas être écrite dans un GeoTIFF temporaire : exportez-la en GeoTIFF (données brutes) et choisissez la couche exportée</translation>
    </message>
    <message>
        <source>the layers &apos;{}&apos; and &apos;{}&apos; have different CRSs: set the same one on both</source>
        <translation>les couches « {} » et « {} » ont des SCR différents : définissez le même pour les deux</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; has the additional nodata values {} to {}, which are too many: set single values, or at most {} whole numbers</source>
        <translation>la couche « {} » a les valeurs NoData supplémentaires {} à {}, ce qui est trop : indiquez des valeurs isolées ou au plus {} nombres entiers</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>encore {} environ</translation>
    </message>
    <message>
        <source>Move the pointer over the map. Click: next layer. Esc: end.</source>
        <translation>Déplacez le pointeur sur la carte. Clic : couche suivante. Échap : fin.</translation>
    </message>
    <message>
        <source>Needs PyTorch: 1 GB in {}, a few minutes</source>
        <translation>PyTorch : 1 Go dans {}, quelques minutes</translation>
    </message>
    <message>
        <source>&lt;b&gt;This run&lt;/b&gt;: {} pixels, bands: {}, tiles: {}, {} GB of memory; {}</source>
        <translation>&lt;b&gt;Ce traitement&lt;/b&gt; : {} pixels, bandes : {}, tuiles : {}, {} Go de mémoire ; {}</translation>
    </message>
    <message>
        <source>the time is known after a first run</source>
        <translation>la durée est connue après un premier traitement</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: enter numbers of bands, such as 5,3,2, or leave it empty</source>
        <translation>{} ne peut pas être « {} » : saisissez des numéros de bandes, comme 5,3,2, ou laissez vide</translation>
    </message>
    <message>
        <source>Load the fused rasters</source>
        <translation>Charger les rasters fusionnés</translation>
    </message>
    <message>
        <source>Adds the fused raster of each scene to the project at the end.</source>
        <translation>Ajoute à la fin le raster fusionné de chaque scène au projet.</translation>
    </message>
    <message>
        <source>MS bands (empty: all)</source>
        <translation>Bandes MS (vide : toutes)</translation>
    </message>
    <message>
        <source>Numbers of the bands to use in each scene, in the order of the output, for example 5,3,2.</source>
        <translation>Numéros des bandes à utiliser dans chaque scène, dans l&apos;ordre de la sortie, par exemple 5,3,2.</translation>
    </message>
</context>
</TS>
