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
        <source>the {} &apos;{}&apos; can&apos;t be opened as a raster: check that the file is there and whole</source>
        <translation>« {1} » ({0}) ne peut pas être ouvert comme raster : vérifiez que le fichier existe et est complet</translation>
    </message>
    <message>
        <source>no {0} layer is given: choose one for {0}</source>
        <translation>aucune couche {0} n’est indiquée : choisissez-en une pour {0}</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: choose one of {}, by name</source>
        <translation>{} ne peut pas valoir « {} » : choisissez par son nom l’une des valeurs {}</translation>
    </message>
    <message>
        <source>Assess a fused image (TRA-PAN)</source>
        <translation>Évaluer une image fusionnée (TRA-PAN)</translation>
    </message>
    <message>
        <source>Scores a fused layer, whoever made it, against its PAN and MS or against a reference.</source>
        <translation>Évalue une couche fusionnée, quelle que soit son origine, par rapport à ses PAN et MS ou à une référence.</translation>
    </message>
    <message>
        <source>What to judge; on the grid of the PAN or of the reference, or on a part of it.</source>
        <translation>Ce qui est à évaluer ; sur la grille du PAN ou de la référence, ou sur une partie de celle-ci.</translation>
    </message>
    <message>
        <source>What the fused layer should be, in place of PAN and MS.</source>
        <translation>Ce que la couche fusionnée devrait être, à la place des PAN et MS.</translation>
    </message>
    <message>
        <source>The indices as one HTML file.</source>
        <translation>Les indices en un seul fichier HTML.</translation>
    </message>
    <message>
        <source>PAN pixels per MS pixel, which ERGAS is scaled by.</source>
        <translation>Pixels PAN par pixel MS, par quoi ERGAS est mis à l’échelle.</translation>
    </message>
    <message>
        <source>For PSNR and SSIM, such as 2047 for 11 bits; from the reference&apos;s values where empty.</source>
        <translation>Pour PSNR et SSIM, par exemple 2047 pour 11 bits ; vide : d’après les valeurs de la référence.</translation>
    </message>
    <message>
        <source>Pixels on every side that are not judged.</source>
        <translation>Pixels de chaque côté qui ne sont pas évalués.</translation>
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
        <translation>Rapport, avec une référence</translation>
    </message>
    <message>
        <source>Largest possible value, with a reference</source>
        <translation>Plus grande valeur possible, avec une référence</translation>
    </message>
    <message>
        <source>Border to leave out, with a reference</source>
        <translation>Bord à exclure, avec une référence</translation>
    </message>
    <message>
        <source>the fused image &apos;{}&apos; is judged either by a PAN and an MS or by a REFERENCE: choose the one or the other</source>
        <translation>l’image fusionnée « {} » s’évalue soit avec un PAN et un MS, soit avec une référence (REFERENCE) : choisissez l’un ou l’autre</translation>
    </message>
    <message>
        <source>Reduce a pair (TRA-PAN)</source>
        <translation>Réduire un couple (TRA-PAN)</translation>
    </message>
    <message>
        <source>Writes a PAN/MS pair at reduced resolution, whose truth is the MS itself.</source>
        <translation>Écrit un couple PAN/MS à résolution réduite, dont la vérité est le MS lui-même.</translation>
    </message>
    <message>
        <source>pansharpening,wald,protocol,mtf,degrade,downsample,quality,reference</source>
        <translation>pansharpening,wald,protocole,mtf,dégrader,sous-échantillonner,qualité,référence</translation>
    </message>
    <message>
        <source>The GeoTIFF to write, on the MS&apos;s pixels.</source>
        <translation>Le GeoTIFF à écrire, sur les pixels du MS.</translation>
    </message>
    <message>
        <source>The GeoTIFF to write, its pixels larger by the ratio.</source>
        <translation>Le GeoTIFF à écrire, aux pixels agrandis du rapport.</translation>
    </message>
    <message>
        <source>Reduced PAN</source>
        <translation>PAN réduit</translation>
    </message>
    <message>
        <source>Reduced MS</source>
        <translation>MS réduit</translation>
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
        <source>Stage one: how the sensors see (DAM) and warm-up</source>
        <translation>Étape un : comment les capteurs voient (DAM) et mise en route</translation>
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
        <source>the layer &apos;{}&apos; is served by QGIS&apos;s provider &apos;{}&apos; and not read from a raster file: export it as a GeoTIFF (raw data) and choose that</source>
        <translation>la couche « {} » est servie par le fournisseur « {} » de QGIS et non lue d’un fichier raster : exportez-la en GeoTIFF (données brutes) et choisissez celui-ci</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; is opened with options ({}) that the engine would not see: export it as a GeoTIFF (raw data) and choose that</source>
        <translation>la couche « {} » est ouverte avec des options ({}) que le moteur ne verrait pas : exportez-la en GeoTIFF (données brutes) et choisissez celui-ci</translation>
    </message>
    <message>
        <source>the PAN and the MS are both the layer &apos;{}&apos;: choose two layers</source>
        <translation>le PAN et le MS sont tous deux la couche « {} » : choisissez deux couches</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; has no band {}: choose from its {} band(s)</source>
        <translation>la couche « {} » n’a pas de bande {} : choisissez parmi ses {} bande(s)</translation>
    </message>
    <message>
        <source>the output &apos;{}&apos; is the file of the layer &apos;{}&apos;: choose another name</source>
        <translation>la sortie « {} » est le fichier de la couche « {} » : choisissez un autre nom</translation>
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
        <source>Sharpens a multispectral layer with a panchromatic one, by training on this pair alone.</source>
        <translation>Affine une couche multispectrale avec une couche panchromatique, en s’entraînant sur ce seul couple.</translation>
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
        <source>One HTML file with pictures, error maps, indices next to GDAL&apos;s Brovey, and loss curves.</source>
        <translation>Un fichier HTML avec images, cartes d’erreur, indices à côté du Brovey de GDAL et courbes de perte.</translation>
    </message>
    <message>
        <source>How long to train: a quick look, the usual, or the final product.</source>
        <translation>Durée de l’entraînement : un aperçu rapide, l’usage courant ou le produit final.</translation>
    </message>
    <message>
        <source>Where to compute; auto takes a graphics card where there is one.</source>
        <translation>Où calculer ; auto prend une carte graphique s’il y en a une.</translation>
    </message>
    <message>
        <source>Fuses a part only, to try first; all that PAN and MS share where empty.</source>
        <translation>Ne fusionne qu’une partie, pour un premier essai ; vide : tout ce que PAN et MS ont en commun.</translation>
    </message>
    <message>
        <source>Of all that is random. The same seed gives the same pixels on the same machine.</source>
        <translation>De tout ce qui est aléatoire. La même graine donne les mêmes pixels sur la même machine.</translation>
    </message>
    <message>
        <source>Of stage one&apos;s training; the preset&apos;s number where empty.</source>
        <translation>De l’entraînement de l’étape un ; vide : le nombre du préréglage.</translation>
    </message>
    <message>
        <source>Of stage two&apos;s training; the preset&apos;s number where empty.</source>
        <translation>De l’entraînement de l’étape deux ; vide : le nombre du préréglage.</translation>
    </message>
    <message>
        <source>Type of the fused pixels; auto is the MS layer&apos;s.</source>
        <translation>Type des pixels fusionnés ; auto est celui de la couche MS.</translation>
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
        <translation>Pas de la mise en route</translation>
    </message>
    <message>
        <source>Steps of the random alternation (RAO)</source>
        <translation>Pas de l’alternance aléatoire (RAO)</translation>
    </message>
    <message>
        <source>Output data type</source>
        <translation>Type de données en sortie</translation>
    </message>
    <message>
        <source>Whose optics took the scene: how strongly they blur is known per sensor. auto recognises it by the layers&apos; metadata; the log says by what.</source>
        <translation>L’optique qui a pris la scène : son flou est connu pour chaque capteur. auto le reconnaît aux métadonnées des couches ; le journal dit à quoi.</translation>
    </message>
    <message>
        <source>Finds the sub-pixel shift between the two; else their georeference is trusted.</source>
        <translation>Trouve le décalage subpixellaire entre les deux ; sinon on se fie à leur géoréférencement.</translation>
    </message>
    <message>
        <source>The sharp layer. The fused raster lies on its grid.</source>
        <translation>La couche nette. Le raster fusionné repose sur sa grille.</translation>
    </message>
    <message>
        <source>Which band of the PAN layer is the panchromatic one.</source>
        <translation>La bande de la couche PAN qui est la panchromatique.</translation>
    </message>
    <message>
        <source>Which bands are fused and in which order; all but an alpha band where none is chosen.</source>
        <translation>Quelles bandes sont fusionnées et dans quel ordre ; toutes sauf une bande alpha si aucune n’est choisie.</translation>
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
        <source>PAN band</source>
        <translation>Bande PAN</translation>
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
        <source>Fuses a panchromatic (PAN) and a multispectral (MS) layer of one scene: the PAN&apos;s detail in the MS&apos;s colours, on the PAN&apos;s grid.</source>
        <translation>Fusionne une couche panchromatique (PAN) et une couche multispectrale (MS) d’une même scène : le détail du PAN dans les couleurs du MS, sur la grille du PAN.</translation>
    </message>
    <message>
        <source>The method (TRA-PAN) trains a small network on this pair alone. Nothing is pre-trained or downloaded, so any sensor works, and nothing leaves this machine.</source>
        <translation>La méthode (TRA-PAN) entraîne un petit réseau sur ce seul couple. Rien n’est pré-entraîné ni téléchargé : tout capteur convient, et rien ne quitte cette machine.</translation>
    </message>
    <message>
        <source>&lt;b&gt;First try&lt;/b&gt;: choose PAN and MS, then Run. For a large scene, draw a small &lt;i&gt;extent&lt;/i&gt; under the advanced parameters first.</source>
        <translation>&lt;b&gt;Premier essai&lt;/b&gt; : choisissez PAN et MS, puis Exécuter. Pour une grande scène, dessinez d’abord une petite &lt;i&gt;emprise&lt;/i&gt; dans les paramètres avancés.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Preset&lt;/b&gt;: &lt;i&gt;fast&lt;/i&gt; for a look, &lt;i&gt;balanced&lt;/i&gt; for most work, &lt;i&gt;best&lt;/i&gt; for a final product. Training takes as long for a large scene as for a small one; fusing grows with the scene.</source>
        <translation>&lt;b&gt;Préréglage&lt;/b&gt; : &lt;i&gt;fast&lt;/i&gt; pour un aperçu, &lt;i&gt;balanced&lt;/i&gt; pour la plupart des travaux, &lt;i&gt;best&lt;/i&gt; pour un produit final. L’entraînement dure autant pour une grande scène que pour une petite ; la fusion croît avec la scène.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Input&lt;/b&gt;: two overlapping rasters, the MS with the larger pixels. A small shift between the two is found and taken into account.</source>
        <translation>&lt;b&gt;Entrée&lt;/b&gt; : deux rasters qui se recouvrent, le MS ayant les plus grands pixels. Un petit décalage entre les deux est trouvé et pris en compte.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Quality indices&lt;/b&gt; come with the result: HQNR, where 1 is best; D_LAMBDA_K, D_S and D_RHO, where 0 is best.</source>
        <translation>Des &lt;b&gt;indices de qualité&lt;/b&gt; accompagnent le résultat : HQNR, où 1 est le meilleur ; D_LAMBDA_K, D_S et D_RHO, où 0 est le meilleur.</translation>
    </message>
    <message>
        <source>Scores a fused layer, whoever made it.</source>
        <translation>Évalue une couche fusionnée, quelle que soit son origine.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Against PAN and MS&lt;/b&gt;, where no truth is known: HQNR, where 1 is best; D_LAMBDA_K (colours), D_S and D_RHO (detail), where 0 is best. Judge by HQNR and D_RHO together: noise can raise the one, a copy of the PAN the other. Choose the MS bands that were fused, in their order.</source>
        <translation>&lt;b&gt;Par rapport aux PAN et MS&lt;/b&gt;, sans vérité connue : HQNR, où 1 est le meilleur ; D_LAMBDA_K (couleurs), D_S et D_RHO (détail), où 0 est le meilleur. Jugez d’après HQNR et D_RHO ensemble : le bruit peut améliorer l’un, une copie du PAN l’autre. Choisissez les bandes MS qui ont été fusionnées, dans leur ordre.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Against a reference&lt;/b&gt;, where there is one: Q2N, SCC and SSIM, where 1 is best; ERGAS and SAM, where 0 is best; PSNR in dB. &lt;i&gt;Reduce a pair&lt;/i&gt; makes a pair whose reference is the MS itself.</source>
        <translation>&lt;b&gt;Par rapport à une référence&lt;/b&gt;, s’il y en a une : Q2N, SCC et SSIM, où 1 est le meilleur ; ERGAS et SAM, où 0 est le meilleur ; PSNR en dB. &lt;i&gt;Réduire un couple&lt;/i&gt; produit un couple dont la référence est le MS lui-même.</translation>
    </message>
    <message>
        <source>The fused layer lies on the grid of the PAN or of the reference, or on a part of it.</source>
        <translation>La couche fusionnée repose sur la grille du PAN ou de la référence, ou sur une partie de celle-ci.</translation>
    </message>
    <message>
        <source>Writes PAN and MS as they would be if taken from as much farther away as their ratio says (Wald&apos;s protocol). The MS as it is then shows what fusing that pair should give.</source>
        <translation>Écrit PAN et MS tels qu’ils seraient s’ils avaient été pris d’autant plus loin que l’indique leur rapport (protocole de Wald). Le MS d’origine montre alors ce que devrait donner la fusion de ce couple.</translation>
    </message>
    <message>
        <source>Make the reduced pair, fuse it with any method, and compare the result with the original MS as the reference: &lt;i&gt;Assess a fused image&lt;/i&gt;.</source>
        <translation>Produisez le couple réduit, fusionnez-le avec n’importe quelle méthode et comparez le résultat au MS d’origine comme référence : &lt;i&gt;Évaluer une image fusionnée&lt;/i&gt;.</translation>
    </message>
    <message>
        <source>The reduced PAN lies exactly on the MS&apos;s pixels. Each band is blurred as its instrument would blur it, so the sensor matters.</source>
        <translation>Le PAN réduit repose exactement sur les pixels du MS. Chaque bande est floutée comme le ferait son instrument : le capteur compte donc.</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a layer of type &apos;{}&apos; and no raster: choose a raster layer</source>
        <translation>« {1} » ({0}) est une couche de type « {2} » et non un raster : choisissez une couche raster</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a group of layers: choose one raster layer in it</source>
        <translation>« {1} » ({0}) est un groupe de couches : choisissez-y une couche raster</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a folder: choose the raster file in it</source>
        <translation>« {1} » ({0}) est un dossier : choisissez-y le fichier raster</translation>
    </message>
    <message>
        <source>For GDAL&apos;s driver of the output&apos;s format, NAME=VALUE, separated by |.</source>
        <translation>Pour le pilote GDAL du format de sortie, NOM=VALEUR, séparées par |.</translation>
    </message>
    <message>
        <source>Nodata value</source>
        <translation>Valeur nodata</translation>
    </message>
    <message>
        <source>What pixels get that PAN or MS have no value for; the MS layer&apos;s own where empty.</source>
        <translation>Ce que reçoivent les pixels sans valeur dans PAN ou MS ; vide : celle de la couche MS.</translation>
    </message>
    <message>
        <source>Add overviews</source>
        <translation>Ajouter des aperçus</translation>
    </message>
    <message>
        <source>Smaller copies within the raster, for fast display.</source>
        <translation>Copies réduites dans le raster, pour un affichage rapide.</translation>
    </message>
    <message>
        <source>Add statistics</source>
        <translation>Ajouter des statistiques</translation>
    </message>
    <message>
        <source>Each band&apos;s least, greatest and mean value and deviation, of all its pixels.</source>
        <translation>Valeurs minimale, maximale et moyenne et écart type de chaque bande, sur tous ses pixels.</translation>
    </message>
    <message>
        <source>The raster to write, a GeoTIFF or another of GDAL&apos;s formats by its ending. An existing one is replaced only when the fusion has succeeded.</source>
        <translation>Le raster à écrire, un GeoTIFF ou, selon son extension, un autre format de GDAL. Un raster existant n’est remplacé que si la fusion a réussi.</translation>
    </message>
    <message>
        <source>The layer with the colours. Its pixels are larger than the PAN&apos;s.</source>
        <translation>La couche avec les couleurs. Ses pixels sont plus grands que ceux du PAN.</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: give a number, or nothing</source>
        <translation>{} ne peut pas valoir « {} » : donnez un nombre, ou rien</translation>
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
        <source>Sharpens all the PAN/MS pairs of a folder, a table or a list of STAC items.</source>
        <translation>Affine tous les couples PAN/MS d’un dossier, d’une table ou d’une liste d’éléments STAC.</translation>
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
        <source>Scenes kept, which were done before</source>
        <translation>Scènes conservées, déjà faites auparavant</translation>
    </message>
    <message>
        <source>Scenes that failed</source>
        <translation>Scènes en échec</translation>
    </message>
    <message>
        <source>cancelled: the scenes that are done stay</source>
        <translation>annulé : les scènes terminées sont conservées</translation>
    </message>
    <message>
        <source>give either {} or {}: they say where the scenes are</source>
        <translation>indiquez soit {}, soit {} : ils disent où sont les scènes</translation>
    </message>
    <message>
        <source>Folder with PAN/MS pairs</source>
        <translation>Dossier de couples PAN/MS</translation>
    </message>
    <message>
        <source>With its subfolders. Two files are a pair where their names differ in PAN and MS only.</source>
        <translation>Avec ses sous-dossiers. Deux fichiers forment un couple si leurs noms ne diffèrent que par PAN et MS.</translation>
    </message>
    <message>
        <source>List of scenes, in place of a folder</source>
        <translation>Liste de scènes, à la place d’un dossier</translation>
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
        <source>Such as tcp://host:8786: its workers fuse the scenes. Here, one after the other, where empty.</source>
        <translation>Par exemple tcp://host:8786 : ses processus de travail fusionnent les scènes. Vide : ici, l’une après l’autre.</translation>
    </message>
    <message>
        <source>Write a report of each scene</source>
        <translation>Écrire un rapport pour chaque scène</translation>
    </message>
    <message>
        <source>An HTML page beside each fused raster, to which the summary leads.</source>
        <translation>Une page HTML à côté de chaque raster fusionné, à laquelle mène le résumé.</translation>
    </message>
    <message>
        <source>Folder of the fused scenes</source>
        <translation>Dossier des scènes fusionnées</translation>
    </message>
    <message>
        <source>For the rasters and the summary. What is there, of the same files and settings, is kept.</source>
        <translation>Pour les rasters et le résumé. Ce qui existe déjà, issu des mêmes fichiers et réglages, est conservé.</translation>
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
        <source>Says which Python, PyTorch and devices the engine has, and whether it works.</source>
        <translation>Indique le Python, le PyTorch et les périphériques du moteur, et s’il fonctionne.</translation>
    </message>
    <message>
        <source>Engine information (JSON)</source>
        <translation>Informations sur le moteur (JSON)</translation>
    </message>
    <message>
        <source>Python with the TRA-PAN engine</source>
        <translation>Python avec le moteur de TRA-PAN</translation>
    </message>
    <message>
        <source>Leave blank for the installed engine</source>
        <translation>Laisser vide pour le moteur installé</translation>
    </message>
    <message>
        <source>Run the engine inside QGIS where QGIS&apos;s Python has PyTorch (a crash of it ends QGIS)</source>
        <translation>Exécuter le moteur dans QGIS si le Python de QGIS a PyTorch (un plantage du moteur ferme QGIS)</translation>
    </message>
    <message>
        <source>Looking for a Python and a GPU</source>
        <translation>Recherche d’un Python et d’un GPU</translation>
    </message>
    <message>
        <source>Making the environment</source>
        <translation>Création de l’environnement</translation>
    </message>
    <message>
        <source>Fetching and installing the packages</source>
        <translation>Récupération et installation des paquets</translation>
    </message>
    <message>
        <source>Trying what was installed</source>
        <translation>Essai de ce qui a été installé</translation>
    </message>
    <message>
        <source>Fuses all the scenes of a folder or of a list, each as &lt;i&gt;Pansharpen&lt;/i&gt; does.</source>
        <translation>Fusionne toutes les scènes d’un dossier ou d’une liste, chacune comme le fait &lt;i&gt;Pansharpening&lt;/i&gt;.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Folder&lt;/b&gt;: two files are a pair where one is named as PAN and the other as MS and the rest of their paths is the same, such as a_pan.tif and a_ms.tif. &lt;b&gt;List&lt;/b&gt;: a CSV file with the columns pan and ms, or STAC items.</source>
        <translation>&lt;b&gt;Dossier&lt;/b&gt; : deux fichiers forment un couple si l’un est nommé PAN et l’autre MS et que le reste de leurs chemins est identique, comme a_pan.tif et a_ms.tif. &lt;b&gt;Liste&lt;/b&gt; : un fichier CSV avec les colonnes pan et ms, ou des éléments STAC.</translation>
    </message>
    <message>
        <source>What is done already is kept, so run it again after a stop or a failure. A scene that fails stops no other; the summary, a page that opens when all is done, says why.</source>
        <translation>Ce qui est déjà fait est conservé : relancez donc après un arrêt ou un échec. Une scène qui échoue n’en arrête aucune autre ; le résumé, une page qui s’ouvre quand tout est terminé, dit pourquoi.</translation>
    </message>
    <message>
        <source>The scenes are fused here, one after the other; with the address of a Dask scheduler (advanced) on its machines.</source>
        <translation>Les scènes sont fusionnées ici, l’une après l’autre ; avec l’adresse d’un ordonnanceur Dask (avancé), sur ses machines.</translation>
    </message>
    <message>
        <source>Installs what the engine computes with, PyTorch and NumPy, in a Python of its own: in your data folder, apart from QGIS and its plugins, which stay as they are.</source>
        <translation>Installe ce avec quoi le moteur calcule, PyTorch et NumPy, dans un Python à lui : dans votre dossier de données, à part de QGIS et de ses extensions, qui restent tels quels.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Device&lt;/b&gt;: with an NVIDIA GPU the build for its driver is taken, several GB; else the one for the CPU, about 1 GB on the disk.</source>
        <translation>&lt;b&gt;Périphérique&lt;/b&gt; : avec un GPU NVIDIA, la version prévue pour son pilote est prise, plusieurs Go ; sinon celle pour le CPU, environ 1 Go sur le disque.</translation>
    </message>
    <message>
        <source>Versions are fixed and files are compared with their known hashes. Cancelling leaves nothing behind, and an engine that is there stays until the new one is whole.</source>
        <translation>Les versions sont fixées et les fichiers sont comparés à leurs empreintes connues. Une annulation ne laisse rien derrière elle, et un moteur déjà présent reste jusqu’à ce que le nouveau soit complet.</translation>
    </message>
    <message>
        <source>The proxy is the one of QGIS&apos;s settings. Without any network: choose a folder of wheels, or an index of your own.</source>
        <translation>Le proxy est celui des préférences de QGIS. Sans aucun réseau : choisissez un dossier de wheels ou votre propre index.</translation>
    </message>
    <message>
        <source>Says which Python runs the engine and why, its versions and devices, and how long a tiny run took.</source>
        <translation>Indique quel Python exécute le moteur et pourquoi, ses versions et périphériques, et la durée d’une toute petite exécution.</translation>
    </message>
    <message>
        <source>Put what the log shows into a bug report. It holds names of folders, and no passwords.</source>
        <translation>Joignez ce que montre le journal à un rapport de bogue. Il contient des noms de dossiers et aucun mot de passe.</translation>
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
        <source>Installs the Python with PyTorch that the engine runs in, apart from QGIS&apos;s own.</source>
        <translation>Installe le Python avec PyTorch dans lequel s’exécute le moteur, à part de celui de QGIS.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Action à effectuer</translation>
    </message>
    <message>
        <source>A dry run only says what would happen; a repair installs anew what is there.</source>
        <translation>« dry run » dit seulement ce qui se passerait ; « repair » réinstalle ce qui est déjà là.</translation>
    </message>
    <message>
        <source>The build of PyTorch: auto takes CUDA where the NVIDIA driver allows one.</source>
        <translation>La version de PyTorch : auto prend CUDA si le pilote NVIDIA le permet.</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Dossier de wheels</translation>
    </message>
    <message>
        <source>Installs from this folder, without any network.</source>
        <translation>Installe depuis ce dossier, sans aucun réseau.</translation>
    </message>
    <message>
        <source>Package index (URL)</source>
        <translation>Index de paquets (URL)</translation>
    </message>
    <message>
        <source>An index that has everything, PyTorch too, in place of the public ones.</source>
        <translation>Un index qui contient tout, PyTorch compris, à la place des index publics.</translation>
    </message>
    <message>
        <source>Python to build on</source>
        <translation>Python de base</translation>
    </message>
    <message>
        <source>A Python from 3.10 to 3.14 with venv and pip; else the first one found is taken.</source>
        <translation>Un Python de 3.10 à 3.14 avec venv et pip ; sinon le premier trouvé est pris.</translation>
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
        <source>Weights to begin from</source>
        <translation>Poids de départ</translation>
    </message>
    <message>
        <source>A network that was trained on another scene of the sensor; a fresh one where empty.</source>
        <translation>Un réseau entraîné sur une autre scène du capteur ; vide : un réseau neuf.</translation>
    </message>
    <message>
        <source>Use of the weights</source>
        <translation>Utilisation des poids</translation>
    </message>
    <message>
        <source>Train them further in a quarter of the steps, or fuse with them as they are, at once.</source>
        <translation>Poursuivre leur entraînement en un quart des pas, ou fusionner aussitôt avec eux tels quels.</translation>
    </message>
    <message>
        <source>Save the weights</source>
        <translation>Enregistrer les poids</translation>
    </message>
    <message>
        <source>The trained network, to begin from with other scenes of the sensor.</source>
        <translation>Le réseau entraîné, comme point de départ pour d’autres scènes du capteur.</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF (COG)</source>
        <translation>GeoTIFF optimisé pour le cloud (COG)</translation>
    </message>
    <message>
        <source>For servers and object storage, with overviews; the output&apos;s name must end in .tif.</source>
        <translation>Pour serveurs et stockage objet, avec aperçus ; le nom de la sortie doit se terminer par .tif.</translation>
    </message>
</context>
</TS>
