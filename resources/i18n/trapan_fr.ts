<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Core</name>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>{0} names &apos;{1}&apos;, which is not a plain web address: a list from the web must not name files of this machine, so list the files in your own CSV file</source>
        <translation>{0} désigne « {1} », qui n’est pas une simple adresse web : une liste du web ne doit pas désigner des fichiers de cette machine, indiquez donc les fichiers dans votre propre fichier CSV</translation>
    </message>
    <message>
        <source>{0} names &apos;{1}&apos;, which is not on the host of the list: if you trust it, add --allow-host {2}, or save the list as a file</source>
        <translation>{0} désigne « {1} », qui n’est pas sur l’hôte de la liste : si vous lui faites confiance, ajoutez --allow-host {2}, ou enregistrez la liste dans un fichier</translation>
    </message>
    <message>
        <source>larger than {0} MiB</source>
        <translation>plus de {0} Mio</translation>
    </message>
    <message>
        <source>the download took longer than {0} s</source>
        <translation>le téléchargement a duré plus de {0} s</translation>
    </message>
    <message>
        <source>the answer of &apos;{0}&apos;</source>
        <translation>la réponse de « {0} »</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not the address of a Dask scheduler: give the one that &apos;dask scheduler&apos; prints, such as tcp://host:8786</source>
        <translation>« {0} » n’est pas l’adresse d’un ordonnanceur Dask : indiquez celle qu’affiche « dask scheduler », par exemple tcp://host:8786</translation>
    </message>
    <message>
        <source>no Dask scheduler answers at &apos;{0}&apos;: start one with &apos;dask scheduler&apos; and give the address that it prints, such as tcp://host:8786</source>
        <translation>aucun ordonnanceur Dask ne répond à « {0} » : démarrez-en un avec « dask scheduler » et indiquez l’adresse qu’il affiche, par exemple tcp://host:8786</translation>
    </message>
    <message>
        <source>Dask has not answered for {0} s</source>
        <translation>Dask n’a pas répondu depuis {0} s</translation>
    </message>
    <message>
        <source>Dask is not installed for this Python: install it with &apos;python3 -m pip install &quot;dask[distributed]&quot;&apos;</source>
        <translation>Dask n’est pas installé pour ce Python : installez-le avec « python3 -m pip install &quot;dask[distributed]&quot; »</translation>
    </message>
    <message>
        <source>Fusing on {0} Dask worker(s), one scene each.</source>
        <translation>Fusion sur {0} worker(s) Dask, une scène chacun.</translation>
    </message>
    <message>
        <source>No usable Dask worker yet: start some with &apos;{0} {1}&apos;.</source>
        <translation>Pas encore de worker Dask utilisable : démarrez-en avec « {0} {1} ».</translation>
    </message>
    <message>
        <source>the Dask scheduler lost the scene or is gone</source>
        <translation>l’ordonnanceur Dask a perdu la scène ou n’existe plus</translation>
    </message>
    <message>
        <source>several Dask workers died while they fused it ({0}): give the workers more memory</source>
        <translation>plusieurs workers Dask se sont arrêtés en la fusionnant ({0}) : donnez plus de mémoire aux workers</translation>
    </message>
    <message>
        <source>{0} on a Dask worker: {1}</source>
        <translation>{0} sur un worker Dask : {1}</translation>
    </message>
    <message>
        <source>the Dask worker {0} has TRA-PAN {1}, not {2}</source>
        <translation>le worker Dask {0} a TRA-PAN {1}, et non {2}</translation>
    </message>
    <message>
        <source>{0}: install the same version on all machines</source>
        <translation>{0} : installez la même version sur toutes les machines</translation>
    </message>
    <message>
        <source>the batch was stopped</source>
        <translation>le traitement par lot a été arrêté</translation>
    </message>
    <message>
        <source>{0} raster</source>
        <translation>{0} raster</translation>
    </message>
    <message>
        <source>{0} rasters</source>
        <translation>{0} rasters</translation>
    </message>
    <message>
        <source>no raster</source>
        <translation>aucun raster</translation>
    </message>
    <message>
        <source>no PAN/MS pair found in &apos;{0}&apos;, which has {1}: give PAN and MS names that differ only in words such as pan and ms, or list them in a CSV file with the columns pan and ms</source>
        <translation>aucune paire PAN/MS trouvée dans « {0} », qui contient {1} : donnez au PAN et au MS des noms qui ne diffèrent que par des mots comme pan et ms, ou énumérez-les dans un fichier CSV avec les colonnes pan et ms</translation>
    </message>
    <message>
        <source>the summary of the batch</source>
        <translation>le résumé du lot</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;</source>
        <translation>la liste « {0} »</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} et {1} autres</translation>
    </message>
    <message>
        <source>Not fused, because {0}: {1}.</source>
        <translation>Non fusionné, raison : {0} : {1}.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not exist: check its name</source>
        <translation>« {0} » n’existe pas : vérifiez son nom</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is a pipe or a device: give a folder, a pattern, a .csv or a .json</source>
        <translation>« {0} » est un tube ou un périphérique : indiquez un dossier, un motif, un .csv ou un .json</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a list of scenes: give a folder, a pattern, a .csv or a .json</source>
        <translation>« {0} » n’est pas une liste de scènes : indiquez un dossier, un motif, un .csv ou un .json</translation>
    </message>
    <message>
        <source>the second &apos;{0}&apos;</source>
        <translation>le second « {0} »</translation>
    </message>
    <message>
        <source>the same pair is there twice</source>
        <translation>la même paire est présente deux fois</translation>
    </message>
    <message>
        <source>the name &apos;{0}&apos;</source>
        <translation>le nom « {0} »</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos;</source>
        <translation>la sortie « {0} »</translation>
    </message>
    <message>
        <source>two scenes have {0}, {1} and {2}: give each its own in a CSV file with the columns pan, ms, name and output</source>
        <translation>deux scènes ont {0}, {1} et {2} : donnez à chacune la sienne dans un fichier CSV avec les colonnes pan, ms, name et output</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; is not encoded in UTF-8: save it as CSV UTF-8</source>
        <translation>la liste « {0} » n’est pas encodée en UTF-8 : enregistrez-la en CSV UTF-8</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; is not a valid CSV file ({1}): check its quotes</source>
        <translation>la liste « {0} » n’est pas un fichier CSV valide ({1}) : vérifiez ses guillemets</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; is empty: start it with the line &apos;pan,ms&apos;, followed by one line per scene</source>
        <translation>la liste « {0} » est vide : commencez-la par la ligne « pan,ms », suivie d’une ligne par scène</translation>
    </message>
    <message>
        <source>is given twice</source>
        <translation>figure deux fois</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>est inconnue</translation>
    </message>
    <message>
        <source>use each of {0} at most once, separated by commas</source>
        <translation>utilisez chacune de {0} au plus une fois, séparées par des virgules</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>add it to the first line</source>
        <translation>ajoutez-la à la première ligne</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;, line {1}, has {2} values for {3} columns: give one value per column, and put values that contain commas in quotes</source>
        <translation>la liste « {0} » a, à la ligne {1}, {2} valeurs pour {3} colonnes : indiquez une valeur par colonne, et mettez entre guillemets les valeurs qui contiennent des virgules</translation>
    </message>
    <message>
        <source>has a NUL character</source>
        <translation>contient un caractère NUL</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>supprimez-le</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>name the file</source>
        <translation>indiquez le fichier</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;, line {1}, column &apos;sensor&apos;: {2}</source>
        <translation>la liste « {0} », ligne {1}, colonne « sensor » : {2}</translation>
    </message>
    <message>
        <source>in line {0} of &apos;{1}&apos;</source>
        <translation>à la ligne {0} de « {1} »</translation>
    </message>
    <message>
        <source>is &apos;{0}&apos;</source>
        <translation>vaut « {0} »</translation>
    </message>
    <message>
        <source>give a number from 1 to {0}, or nothing</source>
        <translation>indiquez un nombre de 1 à {0}, ou rien</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;, line {1}: the column &apos;{2}&apos; {3}: {4}</source>
        <translation>la liste « {0} », ligne {1} : la colonne « {2} » {3} : {4}</translation>
    </message>
    <message>
        <source>the scene has another MS, with the near infrared</source>
        <translation>la scène a un autre MS, avec le proche infrarouge</translation>
    </message>
    <message>
        <source>its name has no word for PAN or MS</source>
        <translation>le nom ne contient aucun mot pour PAN ou MS</translation>
    </message>
    <message>
        <source>its name tells of a pansharpened image or a mask</source>
        <translation>le nom évoque une image fusionnée ou un masque</translation>
    </message>
    <message>
        <source>its name has words for PAN and for MS</source>
        <translation>le nom contient des mots pour PAN et pour MS</translation>
    </message>
    <message>
        <source>in &apos;{0}&apos;</source>
        <translation>dans « {0} »</translation>
    </message>
    <message>
        <source>several PAN bands have the same name otherwise</source>
        <translation>plusieurs bandes PAN ont par ailleurs le même nom</translation>
    </message>
    <message>
        <source>no PAN has the same name otherwise</source>
        <translation>aucun PAN n’a par ailleurs le même nom</translation>
    </message>
    <message>
        <source>no MS has the same name otherwise</source>
        <translation>aucun MS n’a par ailleurs le même nom</translation>
    </message>
    <message>
        <source>several MS images have the same name otherwise</source>
        <translation>plusieurs images MS ont par ailleurs le même nom</translation>
    </message>
    <message>
        <source>one MS band is there twice</source>
        <translation>une bande MS est présente deux fois</translation>
    </message>
    <message>
        <source>{0}  can&apos;t be fused: {1}</source>
        <translation>{0}  fusion impossible : {1}</translation>
    </message>
    <message>
        <source>{0}  output  {1}</source>
        <translation>{0}  sortie  {1}</translation>
    </message>
    <message>
        <source>no pair: {0}: {1}</source>
        <translation>sans paire : {0} : {1}</translation>
    </message>
    <message>
        <source>{0} scene</source>
        <translation>{0} scène</translation>
    </message>
    <message>
        <source>{0} scenes</source>
        <translation>{0} scènes</translation>
    </message>
    <message>
        <source>{0}, {1} without a pair; nothing was fused</source>
        <translation>{0}, {1} sans paire ; rien n’a été fusionné</translation>
    </message>
    <message>
        <source>Fusing {0} scenes at a time, each in its own process.</source>
        <translation>Fusion de {0} scènes à la fois, chacune dans son propre processus.</translation>
    </message>
    <message>
        <source>its worker process wrote a line that is not valid ({0})</source>
        <translation>son processus worker a écrit une ligne non valide ({0})</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>non atteinte</translation>
    </message>
    <message>
        <source>{0}: kept; the output exists with the same inputs and settings</source>
        <translation>{0} : conservée ; la sortie existe avec les mêmes entrées et paramètres</translation>
    </message>
    <message>
        <source>its provenance document is not valid: {0}</source>
        <translation>son document de provenance n’est pas valide : {0}</translation>
    </message>
    <message>
        <source>{0}: fused, HQNR {1}, {2} s</source>
        <translation>{0} : fusionnée, HQNR {1}, {2} s</translation>
    </message>
    <message>
        <source>{0} failed: {1}</source>
        <translation>échec de {0} : {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>is not relative</source>
        <translation>n’est pas relatif</translation>
    </message>
    <message>
        <source>follows a link out of the output folder</source>
        <translation>suit un lien hors du dossier de sortie</translation>
    </message>
    <message>
        <source>has an empty part</source>
        <translation>a une partie vide</translation>
    </message>
    <message>
        <source>leads out of the output folder</source>
        <translation>mène hors du dossier de sortie</translation>
    </message>
    <message>
        <source>contains a folder separator</source>
        <translation>contient un séparateur de dossiers</translation>
    </message>
    <message>
        <source>has control characters</source>
        <translation>contient des caractères de contrôle</translation>
    </message>
    <message>
        <source>has a colon, which Windows takes for a stream</source>
        <translation>contient un deux-points, que Windows interprète comme un flux</translation>
    </message>
    <message>
        <source>begins with a dot</source>
        <translation>commence par un point</translation>
    </message>
    <message>
        <source>ends with a dot or a space</source>
        <translation>se termine par un point ou une espace</translation>
    </message>
    <message>
        <source>is reserved by Windows</source>
        <translation>est réservé par Windows</translation>
    </message>
    <message>
        <source>Retrying {0}.</source>
        <translation>Nouvel essai : {0}.</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>le dossier</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; can&apos;t be created ({1}): choose another</source>
        <translation>le dossier « {0} » ne peut pas être créé ({1}) : choisissez-en un autre</translation>
    </message>
    <message>
        <source>{0}: the metadata of &apos;{1}&apos; are not valid ({2}), so it is fused again</source>
        <translation>{0} : les métadonnées de « {1} » ne sont pas valides ({2}), la scène est donc fusionnée de nouveau</translation>
    </message>
    <message>
        <source>holds no message</source>
        <translation>ne contient aucun message</translation>
    </message>
    <message>
        <source>reading STAC items needs pystac, which is not installed for this Python: install it with &apos;python3 -m pip install pystac&apos;</source>
        <translation>la lecture d’éléments STAC nécessite pystac, qui n’est pas installé pour ce Python : installez-le avec « python3 -m pip install pystac »</translation>
    </message>
    <message>
        <source>it is listed twice, or lists itself</source>
        <translation>la liste figure deux fois, ou se contient elle-même</translation>
    </message>
    <message>
        <source>lists are nested more than {0} deep</source>
        <translation>les listes sont imbriquées sur plus de {0} niveaux</translation>
    </message>
    <message>
        <source>&apos;features&apos; is {0}, not a list</source>
        <translation>« features » est {0}, et non une liste</translation>
    </message>
    <message>
        <source>it is {0}</source>
        <translation>le contenu est {0}</translation>
    </message>
    <message>
        <source>the item &apos;{0}&apos; in &apos;{1}&apos;</source>
        <translation>l’élément « {0} » dans « {1} »</translation>
    </message>
    <message>
        <source>the item &apos;{0}&apos;</source>
        <translation>l’élément « {0} »</translation>
    </message>
    <message>
        <source>its assets are no PAN and MS ({0})</source>
        <translation>ses ressources ne sont pas un PAN et un MS ({0})</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read as STAC ({1}): give an item, an item collection or a list of these</source>
        <translation>{0} n’est pas lisible comme STAC ({1}) : indiquez un élément, une collection d’éléments ou une liste de ceux-ci</translation>
    </message>
    <message>
        <source>{0} is {1}, not of the type {2}</source>
        <translation>{0} est {1}, et non du type {2}</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>un lien</translation>
    </message>
    <message>
        <source>a link&apos;s &apos;href&apos;</source>
        <translation>« href » d’un lien</translation>
    </message>
    <message>
        <source>the asset &apos;{0}&apos;</source>
        <translation>la ressource « {0} »</translation>
    </message>
    <message>
        <source>the &apos;href&apos; of the asset &apos;{0}&apos;</source>
        <translation>« href » de la ressource « {0} »</translation>
    </message>
    <message>
        <source>the &apos;roles&apos; of the asset &apos;{0}&apos;</source>
        <translation>« roles » de la ressource « {0} »</translation>
    </message>
    <message>
        <source>a role of the asset &apos;{0}&apos;</source>
        <translation>un rôle de la ressource « {0} »</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; of the asset &apos;{1}&apos;</source>
        <translation>« {0} » de la ressource « {1} »</translation>
    </message>
    <message>
        <source>a band in &apos;{0}&apos; of the asset &apos;{1}&apos;</source>
        <translation>une bande dans « {0} » de la ressource « {1} »</translation>
    </message>
    <message>
        <source>{0} scenes: {1}</source>
        <translation>{0} scènes : {1}</translation>
    </message>
    <message>
        <source>{0} scene: {1}</source>
        <translation>{0} scène : {1}</translation>
    </message>
    <message>
        <source>median HQNR {0}</source>
        <translation>HQNR médian {0}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; lacks the tile(s) {1}, which are not fused</source>
        <translation>il manque à « {0} » les tuiles {1}, qui ne sont pas fusionnées</translation>
    </message>
    <message>
        <source>Starting the engine in a separate process: {0} ({1}).</source>
        <translation>Démarrage du moteur dans un processus séparé : {0} ({1}).</translation>
    </message>
    <message>
        <source>the Python &apos;{0}&apos; can&apos;t be started ({1}): choose another one</source>
        <translation>le Python « {0} » ne peut pas être démarré ({1}) : choisissez-en un autre</translation>
    </message>
    <message>
        <source>the engine that &apos;{0}&apos; runs has version {1}, but TRA-PAN has version {2}: restart QGIS if TRA-PAN was updated while it was open, or choose another Python ({3} chose this one)</source>
        <translation>le moteur qu’exécute « {0} » a la version {1}, mais TRA-PAN la version {2} : redémarrez QGIS si TRA-PAN a été mis à jour pendant qu’il était ouvert, ou choisissez un autre Python (choisi par : {3})</translation>
    </message>
    <message>
        <source>the engine process has not responded for {0} s and was stopped: run again; if it hangs again, choose another device</source>
        <translation>le processus du moteur n’a pas répondu depuis {0} s et a été arrêté : relancez ; s’il se bloque encore, choisissez un autre périphérique</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not run the TRA-PAN engine: it printed {1}; choose the Python that has the engine, or run &apos;Install the engine&apos; (&apos;trapan engine install&apos;)</source>
        <translation>« {0} » n’exécute pas le moteur TRA-PAN : il a affiché {1} ; choisissez le Python qui contient le moteur, ou exécutez « Installer le moteur » (« trapan engine install »)</translation>
    </message>
    <message>
        <source>the folder for temporary files</source>
        <translation>le dossier des fichiers temporaires</translation>
    </message>
    <message>
        <source>the engine&apos;s scratch file (64 MiB) can&apos;t be written in {0} ({1}): free some disk space there, or set the environment variable TMPDIR to another folder</source>
        <translation>le fichier de travail du moteur (64 Mio) ne peut pas être écrit ({1}), emplacement : {0} : libérez-y de l’espace disque, ou faites pointer la variable d’environnement TMPDIR vers un autre dossier</translation>
    </message>
    <message>
        <source>it ran out of memory: close other programs, or fuse a part of the scene</source>
        <translation>la mémoire a manqué : fermez d’autres programmes, ou fusionnez une partie de la scène</translation>
    </message>
    <message>
        <source>one of its libraries crashed: run on the CPU, or reinstall the engine</source>
        <translation>l’une de ses bibliothèques a planté : calculez sur le CPU, ou réinstallez le moteur</translation>
    </message>
    <message>
        <source>CUDA failed: run on the CPU, or update the GPU driver and free GPU memory</source>
        <translation>CUDA a échoué : calculez sur le CPU, ou mettez à jour le pilote du GPU et libérez sa mémoire</translation>
    </message>
    <message>
        <source>the system or a user killed it, usually because memory runs out: close other programs, or fuse a part of the scene</source>
        <translation>le système ou un utilisateur l’a arrêté, en général parce que la mémoire s’épuise : fermez d’autres programmes, ou fusionnez une partie de la scène</translation>
    </message>
    <message>
        <source>run &apos;Install the engine&apos; (&apos;trapan engine install&apos;)</source>
        <translation>exécutez « Installer le moteur » (« trapan engine install »)</translation>
    </message>
    <message>
        <source>was ended by {0}</source>
        <translation>a été arrêté par {0}</translation>
    </message>
    <message>
        <source>ended with code {0}</source>
        <translation>s’est terminé avec le code {0}</translation>
    </message>
    <message>
        <source>{0}; its last output: {1}</source>
        <translation>{0} ; sa dernière sortie : {1}</translation>
    </message>
    <message>
        <source>the engine process {0} before it finished: {1}</source>
        <translation>le processus du moteur {0} avant d’avoir fini : {1}</translation>
    </message>
    <message>
        <source>signal {0}</source>
        <translation>signal {0}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not run the engine: choose a Python from 3.10 on with PyTorch, or {1}</source>
        <translation>« {0} » n’exécute pas le moteur : choisissez un Python à partir de 3.10 avec PyTorch, ou {1}</translation>
    </message>
    <message>
        <source>its Python lacks a package: {0}</source>
        <translation>il manque un paquet à son Python : {0}</translation>
    </message>
    <message>
        <source>an unexpected error: please report it with this output</source>
        <translation>une erreur inattendue : veuillez la signaler avec cette sortie</translation>
    </message>
    <message>
        <source>the setting</source>
        <translation>le paramètre</translation>
    </message>
    <message>
        <source>the installed engine</source>
        <translation>le moteur installé</translation>
    </message>
    <message>
        <source>the Python of this process, which has PyTorch</source>
        <translation>le Python de ce processus, qui a PyTorch</translation>
    </message>
    <message>
        <source>&apos;{0}&apos;, which {1} names as the Python with the TRA-PAN engine, is not a program: enter the path of its python or python.exe, or leave it empty</source>
        <translation>« {0} », indiqué comme Python du moteur TRA-PAN par {1}, n’est pas un programme : saisissez le chemin de son python ou python.exe, ou laissez vide</translation>
    </message>
    <message>
        <source>Threads wait as set by {0}.</source>
        <translation>Les threads attendent selon {0}.</translation>
    </message>
    <message>
        <source>Loading PyTorch.</source>
        <translation>Chargement de PyTorch.</translation>
    </message>
    <message>
        <source>PyTorch is not installed for the Python in &apos;{0}&apos;: run &apos;Install the engine&apos; (&apos;trapan engine install&apos;), or install PyTorch there</source>
        <translation>PyTorch n’est pas installé pour le Python de « {0} » : exécutez « Installer le moteur » (« trapan engine install »), ou installez-y PyTorch</translation>
    </message>
    <message>
        <source>PyTorch is installed but can&apos;t be loaded ({0}): free some memory, or reinstall PyTorch</source>
        <translation>PyTorch est installé mais ne peut pas être chargé ({0}) : libérez de la mémoire, ou réinstallez PyTorch</translation>
    </message>
    <message>
        <source>install it with &apos;Install the engine&apos; in the Processing toolbox, or with &apos;trapan engine install&apos;</source>
        <translation>installez-le avec « Installer le moteur » dans la boîte à outils de traitements, ou avec « trapan engine install »</translation>
    </message>
    <message>
        <source>the TRA-PAN engine is not installed: {0}</source>
        <translation>le moteur de TRA-PAN n’est pas installé : {0}</translation>
    </message>
    <message>
        <source>the self-test produced pixels that are not finite</source>
        <translation>l’autotest a produit des pixels non finis</translation>
    </message>
    <message>
        <source>The shift between MS and PAN drifts by up to {0} PAN pixels over the scene; it is corrected for each row and column of the MS.</source>
        <translation>Le décalage entre MS et PAN dérive jusqu’à {0} pixels PAN sur la scène ; il est corrigé pour chaque ligne et chaque colonne du MS.</translation>
    </message>
    <message>
        <source>Registration: the MS lies {0} rows and {1} columns of PAN pixels from its georeference. The bands explain {2} % of the low-passed PAN, {3} % without registration.</source>
        <translation>Recalage : le MS est à {0} lignes et {1} colonnes (pixels PAN) de son géoréférencement. Les bandes expliquent {2} % du PAN filtré passe-bas, {3} % sans recalage.</translation>
    </message>
    <message>
        <source>MTF: using the published gains; no credible blur fits this pair clearly better.</source>
        <translation>FTM : les gains publiés sont utilisés ; aucun flou crédible ne convient nettement mieux à cette paire.</translation>
    </message>
    <message>
        <source>MTF, measured: MS gain at Nyquist {0} along rows, {1} along columns. With it the bands explain {2} % of the blurred PAN on held-out pixels, {3} % with the published gains.{4}</source>
        <translation>FTM mesurée : gain du MS à Nyquist {0} le long des lignes, {1} le long des colonnes. Avec elle, les bandes expliquent {2} % du PAN flouté sur des pixels réservés, {3} % avec les gains publiés.{4}</translation>
    </message>
    <message>
        <source>MTF, measured: MS gain at Nyquist {0} along rows, {1} along columns. With it the bands explain {2} % of the blurred PAN on held-out pixels, {3} % with the published gains.</source>
        <translation>FTM mesurée : gain du MS à Nyquist {0} le long des lignes, {1} le long des colonnes. Avec elle, les bandes expliquent {2} % du PAN flouté sur des pixels réservés, {3} % avec les gains publiés.</translation>
    </message>
    <message>
        <source>there is no preset &apos;{0}&apos;: choose one of {1}</source>
        <translation>il n’y a pas de préréglage « {0} » : choisissez-en un parmi {1}</translation>
    </message>
    <message>
        <source>each scene&apos;s own: every MS band and the PAN to zero mean and unit deviation</source>
        <translation>propres à chaque scène : chaque bande MS et le PAN à moyenne nulle et écart type un</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; have a name or a folder that is not UTF-8: rename it</source>
        <translation>les poids « {0} » ont un nom ou un dossier qui n’est pas en UTF-8 : renommez-le</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; were not saved by TRA-PAN: choose a file that &apos;save weights&apos; wrote</source>
        <translation>les poids « {0} » n’ont pas été enregistrés par TRA-PAN : choisissez un fichier écrit par « Enregistrer les poids »</translation>
    </message>
    <message>
        <source>invalid metadata: {0}</source>
        <translation>métadonnées non valides : {0}</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; have format version {1}, but TRA-PAN {2} reads version {3}: train and save them again with this version of TRA-PAN</source>
        <translation>les poids « {0} » ont la version de format {1}, mais TRA-PAN {2} lit la version {3} : entraînez-les et enregistrez-les de nouveau avec cette version de TRA-PAN</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; can&apos;t be read ({1}): choose another file</source>
        <translation>les poids « {0} » ne peuvent pas être lus ({1}) : choisissez un autre fichier</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; are damaged ({1}): copy or save the file again</source>
        <translation>les poids « {0} » sont endommagés ({1}) : copiez ou enregistrez de nouveau le fichier</translation>
    </message>
    <message>
        <source>the weights file</source>
        <translation>le fichier de poids</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; need the file extension {1}: add it to the name</source>
        <translation>les poids « {0} » doivent avoir l’extension de fichier {1} : ajoutez-la au nom</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; can&apos;t be saved: choose a file in an existing, writable folder</source>
        <translation>les poids « {0} » ne peuvent pas être enregistrés : choisissez un fichier dans un dossier existant et accessible en écriture</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; can&apos;t be saved ({1}): free disk space or choose another folder</source>
        <translation>les poids « {0} » ne peuvent pas être enregistrés ({1}) : libérez de l’espace disque ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a weights file: choose a {1} file that &apos;save weights&apos; wrote</source>
        <translation>« {0} » n’est pas un fichier de poids : choisissez un fichier {1} écrit par « Enregistrer les poids »</translation>
    </message>
    <message>
        <source>{0} bytes instead of {1}</source>
        <translation>{0} octets au lieu de {1}</translation>
    </message>
    <message>
        <source>there are no weights to apply: choose a weights file, or train</source>
        <translation>il n’y a pas de poids à appliquer : choisissez un fichier de poids, ou entraînez</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; would be a copy of &apos;{1}&apos;, because weights that are only applied do not change: don&apos;t save the weights, or train them further</source>
        <translation>« {0} » serait une copie de « {1} », car des poids seulement appliqués ne changent pas : n’enregistrez pas les poids, ou poursuivez leur entraînement</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; are for {1} MS bands, but {2} are chosen: choose the bands that they were trained on, in the same order, or choose other weights</source>
        <translation>les poids « {0} » sont prévus pour {1} bandes MS, mais {2} sont choisies : choisissez les bandes sur lesquelles ils ont été entraînés, dans le même ordre, ou d’autres poids</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; are for {1} PAN pixels per MS pixel, but this pair has {2}: choose weights that were trained at this ratio</source>
        <translation>les poids « {0} » sont prévus pour {1} pixels PAN par pixel MS, mais cette paire en a {2} : choisissez des poids entraînés avec ce rapport</translation>
    </message>
    <message>
        <source>applied without training</source>
        <translation>appliqués sans entraînement</translation>
    </message>
    <message>
        <source>trained further in {0} steps</source>
        <translation>entraînement poursuivi sur {0} itérations</translation>
    </message>
    <message>
        <source>Weights &apos;{0}&apos; (trained on {1}): {2}.</source>
        <translation>Poids « {0} » (entraînés sur {1}) : {2}.</translation>
    </message>
    <message>
        <source>The weights were trained on {0}, but this scene is from {1}: check the result carefully.</source>
        <translation>Les poids ont été entraînés sur {0}, mais cette scène vient de {1} : vérifiez soigneusement le résultat.</translation>
    </message>
    <message>
        <source>The weights were trained on the bands {0}, but this scene has {1}: check that they are the same bands in the same order.</source>
        <translation>Les poids ont été entraînés sur les bandes {0}, mais cette scène a {1} : vérifiez que ce sont les mêmes bandes dans le même ordre.</translation>
    </message>
    <message>
        <source>stage one</source>
        <translation>étape un</translation>
    </message>
    <message>
        <source>stage two</source>
        <translation>étape deux</translation>
    </message>
    <message>
        <source>update needs a stage to be entered before it</source>
        <translation>update nécessite qu’une étape ait commencé auparavant</translation>
    </message>
    <message>
        <source>{0} would overwrite {1}: choose another name</source>
        <translation>{0} écraserait {1} : choisissez un autre nom</translation>
    </message>
    <message>
        <source>{0} and {1} would both write &apos;{2}&apos;: choose another name for one of them</source>
        <translation>{0} et {1} écriraient tous deux « {2} » : choisissez un autre nom pour l’un d’eux</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; has a name or a folder that is not UTF-8: rename it</source>
        <translation>{0} « {1} » : le nom ou le dossier n’est pas en UTF-8 : renommez-le</translation>
    </message>
    <message>
        <source>{0} for its sidecar files</source>
        <translation>{0} pour ses fichiers annexes</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; has too long a name{2}: choose a shorter one</source>
        <translation>{0} « {1} » : le nom est trop long{2} : choisissez-en un plus court</translation>
    </message>
    <message>
        <source>&apos;{0}&apos;, a file of {1}</source>
        <translation>« {0} », un fichier de : {1}</translation>
    </message>
    <message>
        <source>an MTF gain of {0} is not between 0 and 1</source>
        <translation>un gain de FTM de {0} n’est pas compris entre 0 et 1</translation>
    </message>
    <message>
        <source>it does not respond</source>
        <translation>il ne répond pas</translation>
    </message>
    <message>
        <source>{0}: not suitable, {1}</source>
        <translation>{0} : ne convient pas, {1}</translation>
    </message>
    <message>
        <source>{0}: not suitable, it is Python {1}.{2}</source>
        <translation>{0} : ne convient pas, c’est Python {1}.{2}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no</source>
        <translation>« {0} » n’est pas un</translation>
    </message>
    <message>
        <source>there is no</source>
        <translation>il n’y a pas de</translation>
    </message>
    <message>
        <source>{0} Python 3.{1} to 3.{2} with venv and pip: {3}</source>
        <translation>{0} Python 3.{1} à 3.{2} avec venv et pip : {3}</translation>
    </message>
    <message>
        <source>install it (on Debian and Ubuntu: apt install python3-venv), or name another one</source>
        <translation>installez-le (sous Debian et Ubuntu : apt install python3-venv), ou indiquez-en un autre</translation>
    </message>
    <message>
        <source>install Python 3.12 from python.org, or name the one you have</source>
        <translation>installez Python 3.12 depuis python.org, ou indiquez celui que vous avez</translation>
    </message>
    <message>
        <source>set the environment variable TRAPAN_ENGINE to a new folder elsewhere</source>
        <translation>faites pointer la variable d’environnement TRAPAN_ENGINE vers un nouveau dossier ailleurs</translation>
    </message>
    <message>
        <source>the folder of wheels &apos;{0}&apos; does not exist: choose an existing one, or none</source>
        <translation>le dossier de wheels « {0} » n’existe pas : choisissez-en un existant, ou aucun</translation>
    </message>
    <message>
        <source>The engine in {0} is up to date: nothing to do. Repair reinstalls it.</source>
        <translation>Le moteur dans {0} est à jour : rien à faire. Réparer le réinstalle.</translation>
    </message>
    <message>
        <source>Dry run: nothing was installed.</source>
        <translation>Essai à blanc : rien n’a été installé.</translation>
    </message>
    <message>
        <source>The engine is ready in {0}.</source>
        <translation>Le moteur est prêt dans {0}.</translation>
    </message>
    <message>
        <source>There is no engine in {0}: nothing to remove.</source>
        <translation>Il n’y a pas de moteur dans {0} : rien à supprimer.</translation>
    </message>
    <message>
        <source>The engine in {0} is removed.</source>
        <translation>Le moteur dans {0} est supprimé.</translation>
    </message>
    <message>
        <source>pip&apos;s default index</source>
        <translation>l’index par défaut de pip</translation>
    </message>
    <message>
        <source>Folder: {0}</source>
        <translation>Dossier : {0}</translation>
    </message>
    <message>
        <source>Python: {0} ({1})</source>
        <translation>Python : {0} ({1})</translation>
    </message>
    <message>
        <source>PyTorch: {0}, {1}: {2}</source>
        <translation>PyTorch : {0}, {1} : {2}</translation>
    </message>
    <message>
        <source>From: {0}, through a proxy</source>
        <translation>Source : {0}, via un proxy</translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation>Source : {0}</translation>
    </message>
    <message>
        <source>Disk space needed during the installation: {0} GB</source>
        <translation>Espace disque nécessaire pendant l’installation : {0} Go</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not an environment created by TRA-PAN, so it is left unchanged: {1}</source>
        <translation>« {0} » n’est pas un environnement créé par TRA-PAN et reste donc inchangé : {1}</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; can&apos;t be written to ({1}): {2}</source>
        <translation>impossible d’écrire dans le dossier « {0} » ({1}) : {2}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; has {1} GB left and the engine needs {2} GB during its installation: free some disk space, or {3}</source>
        <translation>il reste {1} Go dans « {0} » et le moteur a besoin de {2} Go pendant son installation : libérez de l’espace disque, ou {3}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; can&apos;t be replaced ({1}): close programs that use it, such as QGIS, and try again</source>
        <translation>« {0} » ne peut pas être remplacé ({1}) : fermez les programmes qui l’utilisent, comme QGIS, et réessayez</translation>
    </message>
    <message>
        <source>no virtual environment can be created</source>
        <translation>impossible de créer un environnement virtuel</translation>
    </message>
    <message>
        <source>pip can&apos;t install the packages</source>
        <translation>pip ne peut pas installer les paquets</translation>
    </message>
    <message>
        <source>the installed packages can&apos;t be loaded</source>
        <translation>les paquets installés ne peuvent pas être chargés</translation>
    </message>
    <message>
        <source>No pinned hashes for {0}: pip uses those of the package index.</source>
        <translation>Pas d’empreintes fixées pour {0} : pip utilise celles de l’index de paquets.</translation>
    </message>
    <message>
        <source>{0} ({1}): {2}, then install the engine again</source>
        <translation>{0} ({1}) : {2}, puis installez de nouveau le moteur</translation>
    </message>
    <message>
        <source>the package index can&apos;t be reached: {0}</source>
        <translation>l’index de paquets est inaccessible : {0}</translation>
    </message>
    <message>
        <source>the package index can&apos;t be reached</source>
        <translation>l’index de paquets est inaccessible</translation>
    </message>
    <message>
        <source>it ended with code {0}</source>
        <translation>pip s’est terminé avec le code {0}</translation>
    </message>
    <message>
        <source>a file differs from the one that TRA-PAN was tested with; get it from another source</source>
        <translation>un fichier diffère de celui avec lequel TRA-PAN a été testé ; procurez-le-vous à une autre source</translation>
    </message>
    <message>
        <source>check the network and the proxy</source>
        <translation>vérifiez le réseau et le proxy</translation>
    </message>
    <message>
        <source>check the network, the proxy and the index or the folder of wheels</source>
        <translation>vérifiez le réseau, le proxy et l’index ou le dossier de wheels</translation>
    </message>
    <message>
        <source>see the log above for the cause and fix it</source>
        <translation>cherchez la cause dans le journal ci-dessus et corrigez-la</translation>
    </message>
    <message>
        <source>as requested</source>
        <translation>comme demandé</translation>
    </message>
    <message>
        <source>no CUDA build of PyTorch {0} fits: {1}; choose the device auto or cpu</source>
        <translation>aucune version CUDA de PyTorch {0} ne convient : {1} ; choisissez le périphérique auto ou cpu</translation>
    </message>
    <message>
        <source>no NVIDIA GPU was found, or its driver does not respond</source>
        <translation>aucun GPU NVIDIA n’a été trouvé, ou son pilote ne répond pas</translation>
    </message>
    <message>
        <source>the NVIDIA driver is {0} and the GPU&apos;s compute capability {1}</source>
        <translation>le pilote NVIDIA est {0} et la capacité de calcul du GPU {1}</translation>
    </message>
    <message>
        <source>{0}; CUDA 13 needs 580 and 7.5, CUDA 12.6 needs 525 (Windows: 528.33) and 5 to 9</source>
        <translation>{0} ; CUDA 13 exige 580 et 7.5, CUDA 12.6 exige 525 (Windows : 528.33) et 5 à 9</translation>
    </message>
    <message>
        <source>fused image</source>
        <translation>image fusionnée</translation>
    </message>
    <message>
        <source>{0}, {1} and {2}</source>
        <translation>{0}, {1} et {2}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} et {1}</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos;</source>
        <translation>le rapport « {0} »</translation>
    </message>
    <message>
        <source>{0} have too few valid pixels in common to compute an index: check their nodata values, or choose other layers</source>
        <translation>{0} ont trop peu de pixels valides en commun pour calculer un indice : vérifiez leurs valeurs NoData, ou choisissez d’autres couches</translation>
    </message>
    <message>
        <source>the reduced PAN and the reduced MS have the same output &apos;{0}&apos;: choose two files</source>
        <translation>la bande PAN réduite et l’image MS réduite ont la même sortie « {0} » : choisissez deux fichiers</translation>
    </message>
    <message>
        <source>the reduced PAN</source>
        <translation>la bande PAN réduite</translation>
    </message>
    <message>
        <source>the reduced MS</source>
        <translation>l’image MS réduite</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tile, about {3} GB of memory. Expected time: {4}.</source>
        <translation>{0} pixels PAN, {1} bandes : {2} tuile, environ {3} Go de mémoire. Durée prévue : {4}.</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tile, about {3} GB of memory. The time is known after a first run.</source>
        <translation>{0} pixels PAN, {1} bandes : {2} tuile, environ {3} Go de mémoire. La durée est connue après un premier traitement.</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tiles, about {3} GB of memory. Expected time: {4}.</source>
        <translation>{0} pixels PAN, {1} bandes : {2} tuiles, environ {3} Go de mémoire. Durée prévue : {4}.</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tiles, about {3} GB of memory. The time is known after a first run.</source>
        <translation>{0} pixels PAN, {1} bandes : {2} tuiles, environ {3} Go de mémoire. La durée est connue après un premier traitement.</translation>
    </message>
    <message>
        <source>GDAL&apos;s Python bindings can&apos;t be loaded ({0}): install them for this Python, in the version of the system&apos;s GDAL (Debian: apt install python3-gdal; conda: conda install gdal)</source>
        <translation>les liaisons Python de GDAL ne peuvent pas être chargées ({0}) : installez-les pour ce Python, dans la version du GDAL du système (Debian : apt install python3-gdal ; conda : conda install gdal)</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos;{2}</source>
        <translation>{0} « {1} »{2}</translation>
    </message>
    <message>
        <source>training steps are given, but the weights are only applied: leave out the steps, or train the weights further</source>
        <translation>des itérations d’entraînement sont indiquées, mais les poids sont seulement appliqués : retirez les itérations, ou poursuivez l’entraînement des poids</translation>
    </message>
    <message>
        <source>{0} of the scene &apos;{1}&apos;</source>
        <translation>{0} de la scène « {1} »</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos;</source>
        <translation>les poids « {0} »</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos;{1}</source>
        <translation>la sortie « {0} »{1}</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>le rapport</translation>
    </message>
    <message>
        <source>the file of trained weights</source>
        <translation>le fichier des poids entraînés</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos; has no HTML file extension: use a name that ends in .html</source>
        <translation>le rapport « {0} » n’a pas d’extension HTML : utilisez un nom qui se termine par .html</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos; can&apos;t be written: choose a file in an existing, writable folder</source>
        <translation>le rapport « {0} » ne peut pas être écrit : choisissez un fichier dans un dossier existant et accessible en écriture</translation>
    </message>
    <message>
        <source>{0} tile(s) in &apos;{1}&apos; are damaged and are fused again.</source>
        <translation>{0} tuile(s) dans « {1} » sont endommagées et sont fusionnées de nouveau.</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>la sortie</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; has files or permissions that TRA-PAN did not set, so it is not used: remove it, choose another output, or omit --resume</source>
        <translation>le dossier « {0} » a des fichiers ou des droits que TRA-PAN n’a pas définis et n’est donc pas utilisé : supprimez-le, choisissez une autre sortie, ou retirez --resume</translation>
    </message>
    <message>
        <source>another process is writing &apos;{0}&apos;: wait until it ends, or choose another output</source>
        <translation>un autre processus écrit « {0} » : attendez sa fin, ou choisissez une autre sortie</translation>
    </message>
    <message>
        <source>the checkpoint of &apos;{0}&apos; belongs to a run with other inputs or settings: use the same ones, or remove the folder &apos;{1}&apos;</source>
        <translation>le point de reprise de « {0} » appartient à un traitement avec d’autres entrées ou paramètres : utilisez les mêmes, ou supprimez le dossier « {1} »</translation>
    </message>
    <message>
        <source>lies outside the scene</source>
        <translation>est en dehors de la scène</translation>
    </message>
    <message>
        <source>the checkpoint of &apos;{0}&apos; can&apos;t be written ({1}): free disk space in the folder of the output, or omit --resume</source>
        <translation>le point de reprise de « {0} » ne peut pas être écrit ({1}) : libérez de l’espace disque dans le dossier de la sortie, ou retirez --resume</translation>
    </message>
    <message>
        <source>not named by {0} or {1}</source>
        <translation>non nommé par {0} ni par {1}</translation>
    </message>
    <message>
        <source>not in the catalogue: {0}</source>
        <translation>absent du catalogue : {0}</translation>
    </message>
    <message>
        <source>Sensor: {0}. Generic values are used; choose the sensor if you know it.</source>
        <translation>Capteur : {0}. Des valeurs génériques sont utilisées ; choisissez le capteur si vous le connaissez.</translation>
    </message>
    <message>
        <source>{0} is from {1}, but {2} is from {3}: check that they belong to the same scene.</source>
        <translation>{0} vient de {1}, mais {2} vient de {3} : vérifiez qu’ils appartiennent à la même scène.</translation>
    </message>
    <message>
        <source>No published MTF gains for the sensor &apos;{0}&apos;: using generic gains (MS {1}, PAN {2}).</source>
        <translation>Pas de gains de FTM publiés pour le capteur « {0} » : des gains génériques sont utilisés (MS {1}, PAN {2}).</translation>
    </message>
    <message>
        <source>{0} bands</source>
        <translation>{0} bandes</translation>
    </message>
    <message>
        <source>other band names</source>
        <translation>d’autres noms de bandes</translation>
    </message>
    <message>
        <source>{0} has {1}, unlike a {2} product with its {3} bands: every band gets the sensor&apos;s mean MTF gain.</source>
        <translation>{0} a {1}, contrairement à un produit {2} avec ses {3} bandes : chaque bande reçoit le gain de FTM moyen du capteur.</translation>
    </message>
    <message>
        <source>Sensor: {0}, guessed from the file name &apos;{1}&apos;. If that is wrong, choose the sensor.</source>
        <translation>Capteur : {0}, deviné d’après le nom de fichier « {1} ». Si c’est faux, choisissez le capteur.</translation>
    </message>
    <message>
        <source>Sensor: {0}, identified by {1}.</source>
        <translation>Capteur : {0}, identifié par {1}.</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; in {2}</source>
        <translation>{0} « {1} » dans {2}</translation>
    </message>
    <message>
        <source>DAM explains {0} % of the low-passed PAN on held-out pixels, the linear regression {1} %.</source>
        <translation>Le DAM explique {0} % du PAN filtré passe-bas sur des pixels réservés, la régression linéaire {1} %.</translation>
    </message>
    <message>
        <source>Computing on the CPU, threads: {0}.</source>
        <translation>Calcul sur le CPU, threads : {0}.</translation>
    </message>
    <message>
        <source>No CUDA device.</source>
        <translation>Pas de périphérique CUDA.</translation>
    </message>
    <message>
        <source>the device &apos;{0}&apos; is not available: choose one of {1}</source>
        <translation>le périphérique « {0} » n’est pas disponible : choisissez-en un parmi {1}</translation>
    </message>
    <message>
        <source>the device &apos;{0}&apos; can&apos;t compute ({1}): choose the device cpu</source>
        <translation>le périphérique « {0} » ne peut pas calculer ({1}) : choisissez le périphérique cpu</translation>
    </message>
    <message>
        <source>The CUDA device can&apos;t compute ({0}): the CPU does it.</source>
        <translation>Le périphérique CUDA ne peut pas calculer ({0}) : le CPU s’en charge.</translation>
    </message>
    <message>
        <source>Computing on {0}.</source>
        <translation>Calcul sur {0}.</translation>
    </message>
    <message>
        <source>1 times 1 gives {0}</source>
        <translation>1 fois 1 donne {0}</translation>
    </message>
    <message>
        <source>{0} ran out of memory: starting again on the CPU.</source>
        <translation>{0} : mémoire épuisée, nouveau départ sur le CPU.</translation>
    </message>
    <message>
        <source>The device ran out of memory during training: restarting with each batch split into {0} parts.</source>
        <translation>La mémoire du périphérique s’est épuisée pendant l’entraînement : nouveau départ avec chaque lot divisé en {0} parties.</translation>
    </message>
    <message>
        <source>{0}, then {1}</source>
        <translation>{0}, puis {1}</translation>
    </message>
    <message>
        <source>Band {0}: only {1} % of its detail is injected, so it stays coarser. Held-out pixels do not show that the rest is in the PAN band.</source>
        <translation>Bande {0} : seulement {1} % de ses détails sont injectés, elle reste donc moins fine. Les pixels réservés ne montrent pas que le reste est dans la bande PAN.</translation>
    </message>
    <message>
        <source>{0} ran out of memory: continuing with tiles of {1} x {2} pixels.</source>
        <translation>{0} : mémoire épuisée, suite avec des tuiles de {1} x {2} pixels.</translation>
    </message>
    <message>
        <source>{0} ran out of memory even for the smallest tiles: continuing on the CPU.</source>
        <translation>{0} : mémoire épuisée même pour les plus petites tuiles, suite sur le CPU.</translation>
    </message>
    <message>
        <source>Number format of the network&apos;s convolutions: {0}.</source>
        <translation>Format numérique des convolutions du réseau : {0}.</translation>
    </message>
    <message>
        <source>The best shift is at the limit of the search, one MS pixel: check the georeference of both layers, or switch registration off if you trust it.</source>
        <translation>Le meilleur décalage est à la limite de la recherche, un pixel MS : vérifiez le géoréférencement des deux couches, ou désactivez le recalage si vous vous y fiez.</translation>
    </message>
    <message>
        <source>The MS bands explain only {0} % of the PAN: check that both show the same area at the same time.</source>
        <translation>Les bandes MS n’expliquent que {0} % du PAN : vérifiez que les deux montrent la même zone au même moment.</translation>
    </message>
    <message>
        <source>No reliable shift between PAN and MS: using the georeference as it is.</source>
        <translation>Pas de décalage fiable entre PAN et MS : le géoréférencement est utilisé tel quel.</translation>
    </message>
    <message>
        <source>Resuming with the network and {0} finished tiles of an earlier run.</source>
        <translation>Reprise avec le réseau et {0} tuiles terminées d’un traitement antérieur.</translation>
    </message>
    <message>
        <source>safetensors is not installed for the engine&apos;s Python: install it with &apos;python3 -m pip install safetensors&apos;, or do not use weights</source>
        <translation>safetensors n’est pas installé pour le Python du moteur : installez-le avec « python3 -m pip install safetensors », ou n’utilisez pas de poids</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; has values that are not finite float32 numbers</source>
        <translation>« {0} » a des valeurs qui ne sont pas des nombres float32 finis</translation>
    </message>
    <message>
        <source>no network &apos;{0}&apos; with {1} blocks</source>
        <translation>pas de réseau « {0} » à {1} blocs</translation>
    </message>
    <message>
        <source>no network is the mean of {0}</source>
        <translation>aucun réseau n’est la moyenne de {0}</translation>
    </message>
    <message>
        <source>its tensors do not fit the network that it names</source>
        <translation>ses tenseurs ne correspondent pas au réseau indiqué</translation>
    </message>
    <message>
        <source>the checksum is wrong</source>
        <translation>la somme de contrôle est fausse</translation>
    </message>
    <message>
        <source>the checkpoint in &apos;{0}&apos; is damaged ({1}): remove the folder &apos;{2}&apos; and run again</source>
        <translation>le point de reprise dans « {0} » est endommagé ({1}) : supprimez le dossier « {2} » et relancez</translation>
    </message>
    <message>
        <source>the reference has no valid pixel inside the extent of the fused image: choose another reference, or correct its nodata value</source>
        <translation>la référence n’a aucun pixel valide dans l’emprise de l’image fusionnée : choisissez une autre référence, ou corrigez sa valeur NoData</translation>
    </message>
    <message>
        <source>both distortions combined: 1 is best</source>
        <translation>les deux distorsions combinées : 1 est l’idéal</translation>
    </message>
    <message>
        <source>spectral distortion: 0 is best</source>
        <translation>distorsion spectrale : 0 est l’idéal</translation>
    </message>
    <message>
        <source>spatial distortion: 0 is best</source>
        <translation>distorsion spatiale : 0 est l’idéal</translation>
    </message>
    <message>
        <source>detail that does not follow the PAN band, including noise: 0 is best</source>
        <translation>détails qui ne suivent pas la bande PAN, bruit compris : 0 est l’idéal</translation>
    </message>
    <message>
        <source>1 - Q2&lt;sup&gt;n&lt;/sup&gt; at MS scale, by the published blur: 0 is best</source>
        <translation>1 - Q2&lt;sup&gt;n&lt;/sup&gt; à l’échelle du MS, avec le flou publié : 0 est l’idéal</translation>
    </message>
    <message>
        <source>spectral angle in degrees at MS scale, by the published blur: 0 is best</source>
        <translation>angle spectral en degrés à l’échelle du MS, avec le flou publié : 0 est l’idéal</translation>
    </message>
    <message>
        <source>relative error at MS scale, by the published blur: 0 is best</source>
        <translation>erreur relative à l’échelle du MS, avec le flou publié : 0 est l’idéal</translation>
    </message>
    <message>
        <source>R-D&lt;sub&gt;λ&lt;/sub&gt;, measured</source>
        <translation>R-D&lt;sub&gt;λ&lt;/sub&gt;, mesuré</translation>
    </message>
    <message>
        <source>1 - Q2&lt;sup&gt;n&lt;/sup&gt; at MS scale, by the measured blur: 0 is best</source>
        <translation>1 - Q2&lt;sup&gt;n&lt;/sup&gt; à l’échelle du MS, avec le flou mesuré : 0 est l’idéal</translation>
    </message>
    <message>
        <source>R-SAM, measured</source>
        <translation>R-SAM, mesuré</translation>
    </message>
    <message>
        <source>spectral angle in degrees at MS scale, by the measured blur: 0 is best</source>
        <translation>angle spectral en degrés à l’échelle du MS, avec le flou mesuré : 0 est l’idéal</translation>
    </message>
    <message>
        <source>R-ERGAS, measured</source>
        <translation>R-ERGAS, mesuré</translation>
    </message>
    <message>
        <source>relative error at MS scale, by the measured blur: 0 is best</source>
        <translation>erreur relative à l’échelle du MS, avec le flou mesuré : 0 est l’idéal</translation>
    </message>
    <message>
        <source>quality of all bands together: 1 is best</source>
        <translation>qualité de toutes les bandes ensemble : 1 est l’idéal</translation>
    </message>
    <message>
        <source>relative error over all bands: 0 is best</source>
        <translation>erreur relative sur toutes les bandes : 0 est l’idéal</translation>
    </message>
    <message>
        <source>spectral angle in degrees: 0 is best</source>
        <translation>angle spectral en degrés : 0 est l’idéal</translation>
    </message>
    <message>
        <source>correlation of the detail: 1 is best</source>
        <translation>corrélation des détails : 1 est l’idéal</translation>
    </message>
    <message>
        <source>peak signal-to-noise ratio in dB: higher is better</source>
        <translation>rapport signal sur bruit de crête en dB : plus il est élevé, mieux c’est</translation>
    </message>
    <message>
        <source>structural similarity: 1 is best</source>
        <translation>similarité structurelle : 1 est l’idéal</translation>
    </message>
    <message>
        <source>The measured blur of the MS image fits this pair better than the published MTF gains, as in products that were sharpened or softened on the ground: trust the reprojected indices by the measured blur.</source>
        <translation>Le flou mesuré de l’image MS convient mieux à cette paire que les gains de FTM publiés, comme pour les produits accentués ou adoucis au sol : fiez-vous aux indices reprojetés avec le flou mesuré.</translation>
    </message>
    <message>
        <source>No blur was measured that fits this pair better than the published MTF gains: trust the reprojected indices by these gains, unless you know that the product was sharpened or softened on the ground.</source>
        <translation>Aucun flou mesuré ne convient mieux à cette paire que les gains de FTM publiés : fiez-vous aux indices reprojetés avec ces gains, sauf si vous savez que le produit a été accentué ou adouci au sol.</translation>
    </message>
    <message>
        <source>The reprojected indices by the published MTF gains assume that the product was neither sharpened nor softened on the ground: if it was, trust those by the measured blur, which a fusion run reports.</source>
        <translation>Les indices reprojetés avec les gains de FTM publiés supposent que le produit n’a été ni accentué ni adouci au sol : si c’est le cas, fiez-vous à ceux avec le flou mesuré, qu’indique un traitement de fusion.</translation>
    </message>
    <message>
        <source>the fused image</source>
        <translation>l’image fusionnée</translation>
    </message>
    <message>
        <source>the reference</source>
        <translation>la référence</translation>
    </message>
    <message>
        <source>the PAN band</source>
        <translation>la bande PAN</translation>
    </message>
    <message>
        <source>the fused image has {0} bands, the MS image {1}, and there are {2} MTF gains: give the same number of each</source>
        <translation>l’image fusionnée a {0} bandes, l’image MS {1}, et il y a {2} gains de FTM : donnez-en le même nombre</translation>
    </message>
    <message>
        <source>the PAN band of {0} pixels is larger than {1} times the MS image of {2} pixels: crop the PAN band to the MS image</source>
        <translation>la bande PAN de {0} pixels dépasse {1} fois l’image MS de {2} pixels : rognez la bande PAN à l’image MS</translation>
    </message>
    <message>
        <source>the fused image of {0} pixels has no pixel inside a border of {1} pixels: choose a larger image or a smaller border</source>
        <translation>l’image fusionnée de {0} pixels n’a aucun pixel à l’intérieur d’un bord de {1} pixels : choisissez une image plus grande ou un bord plus étroit</translation>
    </message>
    <message>
        <source>{0} and {1} differ in shape, {2} and {3}: give arrays that match</source>
        <translation>{0} et {1} ont des formes différentes, {2} et {3} : donnez des tableaux qui concordent</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; can&apos;t be written ({1}): choose another folder</source>
        <translation>« {0} » ne peut pas être écrit ({1}) : choisissez un autre dossier</translation>
    </message>
    <message>
        <source>the block at column {0}, row {1} has the offset {2}</source>
        <translation>le bloc à la colonne {0}, ligne {1} a le décalage {2}</translation>
    </message>
    <message>
        <source>{0} has no valid pixel in the common part, only nodata: choose another layer or extent, or correct its nodata value</source>
        <translation>{0} n’a aucun pixel valide dans la partie commune, seulement NoData : choisissez une autre couche ou emprise, ou corrigez la valeur NoData</translation>
    </message>
    <message>
        <source>band {0} of {1} has the value {2} everywhere: choose another layer</source>
        <translation>la bande {0} de {1} a partout la valeur {2} : choisissez une autre couche</translation>
    </message>
    <message>
        <source>band {0} of {1} has the value {2} everywhere: choose another layer, or leave the band out</source>
        <translation>la bande {0} de {1} a partout la valeur {2} : choisissez une autre couche, ou laissez cette bande de côté</translation>
    </message>
    <message>
        <source>{0} % of {1} are zeros that reach its edge and are treated as measurements: if they are an empty border, declare 0 as the nodata value, for example with gdal_edit.py -a_nodata 0.</source>
        <translation>{0} % de {1} sont des zéros qui atteignent le bord et sont traités comme des mesures : si c’est une bordure vide, déclarez 0 comme valeur NoData, par exemple avec gdal_edit.py -a_nodata 0.</translation>
    </message>
    <message>
        <source>Band {0} of {1} has a colour table: its values may number classes or colours; if they do, choose another layer, or expand it with gdal_translate -expand rgb.</source>
        <translation>La bande {0} de {1} a une table de couleurs : ses valeurs peuvent être des numéros de classes ou de couleurs ; si c’est le cas, choisissez une autre couche, ou convertissez-la avec gdal_translate -expand rgb.</translation>
    </message>
    <message>
        <source>{0} stores no data for {1} of its pixels, the first at column {2}, row {3}, and declares no nodata value: they count as nodata. Get the file again if it should be complete.</source>
        <translation>{0} ne contient pas de données pour {1} de ses pixels, le premier à la colonne {2}, ligne {3}, et ne déclare pas de valeur NoData : ils comptent comme NoData. Procurez-vous de nouveau le fichier s’il devrait être complet.</translation>
    </message>
    <message>
        <source>Band {0} of {1} is a mask and not fused, because the file calls it an alpha band, but its values look like measurements: if they are, choose it among the MS bands 1 to {2}.</source>
        <translation>La bande {0} de {1} est un masque et n’est pas fusionnée, car le fichier la déclare comme bande alpha, mais ses valeurs ressemblent à des mesures : si c’en sont, choisissez-la parmi les bandes MS 1 à {2}.</translation>
    </message>
    <message>
        <source>{0} has values from {1} to {2}, but the output type {3} stores only whole numbers: choose Float32, or scale the MS first</source>
        <translation>{0} a des valeurs de {1} à {2}, mais le type de sortie {3} ne stocke que des nombres entiers : choisissez Float32, ou mettez d’abord le MS à l’échelle</translation>
    </message>
    <message>
        <source>{0} % of the values of {1} lie outside {2} to {3} and are cut off by the output type {4}: choose {5} to keep them.</source>
        <translation>{0} % des valeurs de {1} sont hors de l’intervalle {2} à {3} et sont tronquées par le type de sortie {4} : choisissez {5} pour les conserver.</translation>
    </message>
    <message>
        <source>{0} has {1}, but {2} of {3} are chosen: choose the MS bands that it was fused from, in the same order</source>
        <translation>{0} a {1}, mais {2} de {3} sont choisies : choisissez les bandes MS dont l’image est issue, dans le même ordre</translation>
    </message>
    <message>
        <source>{0} lies outside the common part of {1} and {2}: choose the MS that it was fused from</source>
        <translation>{0} est en dehors de la partie commune de {1} et {2} : choisissez le MS dont l’image est issue</translation>
    </message>
    <message>
        <source>{0} has {1} and {2} has {3}: choose a reference with the same bands</source>
        <translation>{0} a {1} et {2} a {3} : choisissez une référence avec les mêmes bandes</translation>
    </message>
    <message>
        <source>{0} band</source>
        <translation>{0} bande</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; was changed by another program during the run: run again, or choose another file</source>
        <translation>la sortie « {0} » a été modifiée par un autre programme pendant le traitement : relancez, ou choisissez un autre fichier</translation>
    </message>
    <message>
        <source>the creation option {0}={1} can&apos;t be used for {2}, because the output is always a file of its own: remove it, or use a name that ends in .gpkg</source>
        <translation>l’option de création {0}={1} est impossible pour {2}, car la sortie est toujours un fichier à part : retirez-la, ou utilisez un nom qui se termine par .gpkg</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; has a table &apos;{1}&apos; that TRA-PAN did not write: choose another table with the creation option RASTER_TABLE=NAME, or another file</source>
        <translation>la sortie « {0} » a une table « {1} » que TRA-PAN n’a pas écrite : choisissez une autre table avec l’option de création RASTER_TABLE=NOM, ou un autre fichier</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is read-only: make it writable, or choose another file</source>
        <translation>la sortie « {0} » est en lecture seule : rendez-la accessible en écriture, ou choisissez un autre fichier</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; also holds {1}, which {2}=NO would remove: leave it out, or choose another file</source>
        <translation>la sortie « {0} » contient aussi {1}, que {2}=NO supprimerait : retirez l’option, ou choisissez un autre fichier</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is open in another program, which may write to it, such as QGIS with one of its layers: close it there, or choose another file</source>
        <translation>la sortie « {0} » est ouverte dans un autre programme qui peut y écrire, comme QGIS avec une de ses couches : fermez-la là-bas, ou choisissez un autre fichier</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a database that can&apos;t be read ({1}): choose another file</source>
        <translation>la sortie « {0} » est une base de données illisible ({1}) : choisissez un autre fichier</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; holds {1}, which would be lost: choose another file</source>
        <translation>la sortie « {0} » contient {1}, qui serait perdu : choisissez un autre fichier</translation>
    </message>
    <message>
        <source>GDAL gives no reason</source>
        <translation>GDAL ne donne pas de raison</translation>
    </message>
    <message>
        <source>{0} has pixels without an area: georeference it again</source>
        <translation>{0} a des pixels sans surface : géoréférencez de nouveau le raster</translation>
    </message>
    <message>
        <source>{0} has the geotransform {1}, which does not locate its pixels: georeference it again</source>
        <translation>{0} a la géotransformation {1}, qui ne localise pas ses pixels : géoréférencez de nouveau le raster</translation>
    </message>
    <message>
        <source>the CRS &apos;{0}&apos; that is given for {1} is unknown: give a code such as EPSG:32631</source>
        <translation>le SCR « {0} » indiqué pour {1} est inconnu : donnez un code comme EPSG:32631</translation>
    </message>
    <message>
        <source>{0} (its geotransform only counts pixels)</source>
        <translation>{0} (sa géotransformation ne fait que compter les pixels)</translation>
    </message>
    <message>
        <source>{0} has no georeference{1} but the other layer has one: georeference it, or choose the file that came with its world file</source>
        <translation>{0} n’a pas de géoréférencement{1} mais l’autre couche en a un : géoréférencez le raster, ou choisissez le fichier fourni avec son fichier world</translation>
    </message>
    <message>
        <source>{0} has no CRS but the other layer has one: assign it the CRS that its coordinates are in</source>
        <translation>{0} n’a pas de SCR mais l’autre couche en a un : attribuez-lui le SCR de ses coordonnées</translation>
    </message>
    <message>
        <source>{0}: reproject the {1} to the CRS of {2}</source>
        <translation>{0} : reprojetez le {1} dans le SCR de {2}</translation>
    </message>
    <message>
        <source>{0} is in the CRS &apos;{1}&apos; and {2} in &apos;{3}&apos;</source>
        <translation>{0} est dans le SCR « {1} » et {2} dans « {3} »</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos;</source>
        <translation>{0} « {1} »</translation>
    </message>
    <message>
        <source>{0} can&apos;t be resampled to the PAN grid ({1}): warp it there with gdalwarp</source>
        <translation>{0} ne peut pas être rééchantillonné sur la grille du PAN ({1}) : faites-le avec gdalwarp</translation>
    </message>
    <message>
        <source>the file has {0} of at least {1} bytes</source>
        <translation>le fichier a {0} octets sur au moins {1}</translation>
    </message>
    <message>
        <source>{0} is damaged or cut short ({1}): get the file again</source>
        <translation>{0} est endommagé ou tronqué ({1}) : procurez-vous de nouveau le fichier</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; does not have the extension of a cloud-optimised GeoTIFF: use a name that ends in .tif</source>
        <translation>la sortie « {0} » n’a pas l’extension d’un GeoTIFF optimisé pour le cloud : utilisez un nom qui se termine par .tif</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; does not have the extension of a raster format that GDAL can write: use a name that ends in .tif</source>
        <translation>la sortie « {0} » n’a pas l’extension d’un format raster que GDAL peut écrire : utilisez un nom qui se termine par .tif</translation>
    </message>
    <message>
        <source>the creation option &apos;{0}&apos; is not NAME=VALUE: correct or remove it</source>
        <translation>l’option de création « {0} » n’est pas de la forme NOM=VALEUR : corrigez-la ou retirez-la</translation>
    </message>
    <message>
        <source>{0} has {1} bands, but only {2} valid MS pixels to weight them by: choose one of them as the PAN band (--pan-band, PAN_BAND)</source>
        <translation>{0} a {1} bandes, mais il n’y a que {2} pixels MS valides pour les pondérer : choisissez-en une comme bande PAN (--pan-band, PAN_BAND)</translation>
    </message>
    <message>
        <source>no band of {0} resembles {1}: choose the sharp one as the PAN band (--pan-band, PAN_BAND), or another layer</source>
        <translation>aucune bande de {0} ne ressemble à {1} : choisissez la bande nette comme bande PAN (--pan-band, PAN_BAND), ou une autre couche</translation>
    </message>
    <message>
        <source>{0} x band {1}</source>
        <translation>{0} x bande {1}</translation>
    </message>
    <message>
        <source>{0} bands of {1} are combined into one PAN band: {2}. It explains {3} % of the mean MS band. To use one of them, choose it as the PAN band (--pan-band, PAN_BAND).</source>
        <translation>{0} bandes de {1} sont combinées en une bande PAN : {2}. Elle explique {3} % de la bande MS moyenne. Pour utiliser l’une d’elles, choisissez-la comme bande PAN (--pan-band, PAN_BAND).</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos; has a name or a folder that is not UTF-8: rename it</source>
        <translation>{0} « {1} » : le nom ou le dossier n’est pas en UTF-8 : renommez-le</translation>
    </message>
    <message>
        <source>{0} has no band {1}: choose one of its bands, 1 to {2}</source>
        <translation>{0} n’a pas de bande {1} : choisissez l’une de ses bandes, 1 à {2}</translation>
    </message>
    <message>
        <source>{0} has no band {1}: choose band 1, its only band</source>
        <translation>{0} n’a pas de bande {1} : choisissez la bande 1, la seule</translation>
    </message>
    <message>
        <source>band {0} of {1} has the type Int8: convert it to one of {2}</source>
        <translation>la bande {0} de {1} est du type Int8 : convertissez-la en l’un des types {2}</translation>
    </message>
    <message>
        <source>band {0} of {1} has the type {2}: convert it to one of {3}</source>
        <translation>la bande {0} de {1} est du type {2} : convertissez-la en l’un des types {3}</translation>
    </message>
    <message>
        <source>no format fits</source>
        <translation>aucun format ne convient</translation>
    </message>
    <message>
        <source>{0} does not exist: check the path &apos;{1}&apos;, or load the layer again</source>
        <translation>{0} n’existe pas : vérifiez le chemin « {1} », ou chargez de nouveau la couche</translation>
    </message>
    <message>
        <source>{0} is a folder: choose the raster files in it</source>
        <translation>{0} est un dossier : choisissez-y les fichiers raster</translation>
    </message>
    <message>
        <source>{0} is a folder: choose the raster file in it</source>
        <translation>{0} est un dossier : choisissez-y le fichier raster</translation>
    </message>
    <message>
        <source>{0} is an archive: give the raster in it, as {1}/NAME, or unpack it</source>
        <translation>{0} est une archive : indiquez le raster qu’elle contient, sous la forme {1}/NOM, ou décompressez-la</translation>
    </message>
    <message>
        <source>{0} is a vector file ({1}), which has no pixels: choose a raster file</source>
        <translation>{0} est un fichier vectoriel ({1}), sans pixels : choisissez un fichier raster</translation>
    </message>
    <message>
        <source>{0} can&apos;t be opened as a raster ({1}): choose a raster file, or get a new copy if this one is damaged</source>
        <translation>{0} ne peut pas être ouvert comme raster ({1}) : choisissez un fichier raster, ou procurez-vous une nouvelle copie si celui-ci est endommagé</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos; is a pipe or a device</source>
        <translation>{0} « {1} » est un tube ou un périphérique</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos; comes with &apos;{2}&apos;, which is a pipe or a device</source>
        <translation>{0} « {1} » est accompagné de « {2} », qui est un tube ou un périphérique</translation>
    </message>
    <message>
        <source>{0}, and reading it might never end: choose a file</source>
        <translation>{0}, et sa lecture pourrait ne jamais finir : choisissez un fichier</translation>
    </message>
    <message>
        <source>{0} comes from a web map service ({1}), which delivers pictures, not measurements: choose the raster file itself</source>
        <translation>{0} vient d’un service de cartes web ({1}), qui fournit des images et non des mesures : choisissez le fichier raster lui-même</translation>
    </message>
    <message>
        <source>{0} is a virtual raster on another machine that refers to the file &apos;{1}&apos; on this one: if you trust it, copy the virtual raster to this machine</source>
        <translation>{0} est un raster virtuel sur une autre machine qui renvoie au fichier « {1} » sur celle-ci : si vous lui faites confiance, copiez le raster virtuel sur cette machine</translation>
    </message>
    <message>
        <source>the metadata of {0}</source>
        <translation>les métadonnées de {0}</translation>
    </message>
    <message>
        <source>the bands of {0}</source>
        <translation>les bandes de {0}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; next to {1}</source>
        <translation>« {0} » à côté de {1}</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>{0} manque</translation>
    </message>
    <message>
        <source>{0} is &apos;{1}&apos;</source>
        <translation>{0} vaut « {1} »</translation>
    </message>
    <message>
        <source>the tiles of the {0} &apos;{1}&apos; can&apos;t be joined ({2}): give the .TIL or DIM_*.XML file of the product, or a mosaic of them</source>
        <translation>les tuiles de {0} « {1} » ne peuvent pas être assemblées ({2}) : indiquez le fichier .TIL ou DIM_*.XML du produit, ou leur mosaïque</translation>
    </message>
    <message>
        <source>the ratio {0} is given for {1}, but its pixels are {2} pixels of {3} wide: give the width of the pixels that it was made from, from {4} to {5} PAN pixels</source>
        <translation>le rapport {0} est indiqué pour {1}, mais ses pixels ont une largeur de {2} pixels de {3} : indiquez la largeur des pixels dont il est issu, de {4} à {5} pixels PAN</translation>
    </message>
    <message>
        <source>{0} has pixels of {1} PAN pixels</source>
        <translation>{0} a des pixels de {1} pixels PAN</translation>
    </message>
    <message>
        <source>{0}, made from pixels of {1}, as given: it is used at {2}.</source>
        <translation>{0}, issus de pixels de {1}, comme indiqué : utilisation à {2}.</translation>
    </message>
    <message>
        <source>{0}, but its spectrum shows that it was interpolated from pixels of {1}: it is used at {2}. If that is wrong, give the true ratio (--ms-ratio, MS_RATIO).</source>
        <translation>{0}, mais son spectre montre une interpolation à partir de pixels de {1} : utilisation à {2}. Si c’est faux, indiquez le vrai rapport (--ms-ratio, MS_RATIO).</translation>
    </message>
    <message>
        <source>A pixel of {0} is only {1} PAN pixels wide: it is averaged to {2}, the smallest ratio at which there is detail to add. If it was made from larger pixels, give the true ratio (--ms-ratio, MS_RATIO).</source>
        <translation>Un pixel de {0} n’a que {1} pixels PAN de large : il est moyenné à {2}, le plus petit rapport auquel il y a des détails à ajouter. S’il est issu de pixels plus grands, indiquez le vrai rapport (--ms-ratio, MS_RATIO).</translation>
    </message>
    <message>
        <source>the folder of the output &apos;{0}&apos; does not exist: create it, or choose another</source>
        <translation>le dossier de la sortie « {0} » n’existe pas : créez-le, ou choisissez-en un autre</translation>
    </message>
    <message>
        <source>the folder of the output &apos;{0}&apos; can&apos;t be written to: choose another</source>
        <translation>impossible d’écrire dans le dossier de la sortie « {0} » : choisissez-en un autre</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a folder: give the name of a file</source>
        <translation>la sortie « {0} » est un dossier : indiquez un nom de fichier</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a pipe or a device: give the name of a file</source>
        <translation>la sortie « {0} » est un tube ou un périphérique : indiquez un nom de fichier</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a file of {1}</source>
        <translation>la sortie « {0} » est un fichier de {1}</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; would replace &apos;{1}&apos;, a file of {2}</source>
        <translation>la sortie « {0} » remplacerait « {1} », un fichier de {2}</translation>
    </message>
    <message>
        <source>{0}: choose another name</source>
        <translation>{0} : choisissez un autre nom</translation>
    </message>
    <message>
        <source>a GeoTIFF</source>
        <translation>un GeoTIFF</translation>
    </message>
    <message>
        <source>GDAL can&apos;t write {0} with the creation options {1} ({2}): correct or remove them</source>
        <translation>GDAL ne peut pas écrire {0} avec les options de création {1} ({2}) : corrigez-les ou retirez-les</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; can&apos;t be written as {1} with {2} band(s) of {3} ({4}): use a name that ends in .tif, or choose other bands or another output type</source>
        <translation>la sortie « {0} » ne peut pas être écrite comme {1} avec {2} bande(s) de type {3} ({4}) : utilisez un nom qui se termine par .tif, ou choisissez d’autres bandes ou un autre type de sortie</translation>
    </message>
    <message>
        <source>The format of &apos;{0}&apos; does not store all pixel values exactly. For measurements, use a name that ends in .tif.</source>
        <translation>Le format de « {0} » ne stocke pas exactement toutes les valeurs des pixels. Pour des mesures, utilisez un nom qui se termine par .tif.</translation>
    </message>
    <message>
        <source>millionths of a degree</source>
        <translation>millionièmes de degré</translation>
    </message>
    <message>
        <source>whole metres</source>
        <translation>mètres entiers</translation>
    </message>
    <message>
        <source>{0} stores the corners of &apos;{1}&apos; to {2}, which moves them by up to {3} pixels. To keep the georeference exactly, use a name that ends in .tif.</source>
        <translation>{0} stocke les coins de « {1} » en {2}, ce qui les déplace de {3} pixels au plus. Pour conserver exactement le géoréférencement, utilisez un nom qui se termine par .tif.</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; can&apos;t be written ({1}): free disk space, close the file in other programs, or choose another folder</source>
        <translation>la sortie « {0} » ne peut pas être écrite ({1}) : libérez de l’espace disque, fermez le fichier dans les autres programmes, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>The rational polynomials (RPC) of {0} are left out of the output, because {1}: to orthorectify the output, correct the product&apos;s RPC file first.</source>
        <translation>Les polynômes rationnels (RPC) de {0} sont omis de la sortie, car {1} : pour orthorectifier la sortie, corrigez d’abord le fichier RPC du produit.</translation>
    </message>
    <message>
        <source>{0} of the ground control points of {1} are left out of the output, because their coordinates are not finite: to georeference the output by them, correct them first.</source>
        <translation>{0} des points de contrôle au sol de {1} sont omis de la sortie, car leurs coordonnées ne sont pas finies : pour géoréférencer la sortie avec eux, corrigez-les d’abord.</translation>
    </message>
    <message>
        <source>the output type &apos;{0}&apos; can&apos;t be written: choose one of {1}</source>
        <translation>le type de sortie « {0} » ne peut pas être écrit : choisissez-en un parmi {1}</translation>
    </message>
    <message>
        <source>nan or a number up to {0}</source>
        <translation>nan ou un nombre jusqu’à {0}</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>un nombre entier de {0} à {1}</translation>
    </message>
    <message>
        <source>the nodata value {0} can&apos;t be stored as {1}: choose {2}, or another output type</source>
        <translation>la valeur NoData {0} ne peut pas être stockée en {1} : choisissez {2}, ou un autre type de sortie</translation>
    </message>
    <message>
        <source>the fused image lacks values where the PAN and the MS have them</source>
        <translation>il manque à l’image fusionnée des valeurs là où le PAN et le MS en ont</translation>
    </message>
    <message>
        <source>{0}, band {1}</source>
        <translation>{0}, bande {1}</translation>
    </message>
    <message>
        <source>{0} has no geotransform, so the CRS &apos;{1}&apos; has no effect.</source>
        <translation>{0} n’a pas de géotransformation, le SCR « {1} » est donc sans effet.</translation>
    </message>
    <message>
        <source>{0}, not in &apos;{1}&apos;</source>
        <translation>{0}, et non dans « {1} »</translation>
    </message>
    <message>
        <source>{0} is taken to be in the CRS &apos;{1}&apos;{2}, as given.</source>
        <translation>{0} est considéré comme étant dans le SCR « {1} »{2}, comme indiqué.</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>aucune valeur</translation>
    </message>
    <message>
        <source>{0}: {1} is nodata, as given, whatever the file declares.</source>
        <translation>{0} : {1} est NoData, comme indiqué, quoi que déclare le fichier.</translation>
    </message>
    <message>
        <source>{0} and {1} are the same file: choose the panchromatic raster as PAN and the multispectral one as MS</source>
        <translation>{0} et {1} sont le même fichier : choisissez le raster panchromatique comme PAN et le multispectral comme MS</translation>
    </message>
    <message>
        <source>the extent of {0}</source>
        <translation>l’emprise de {0}</translation>
    </message>
    <message>
        <source>{0} covers {1} % of {2}: only this part is fused, and any rest of the output is nodata.</source>
        <translation>{0} couvre {1} % de {2} : seule cette partie est fusionnée, le reste éventuel de la sortie est NoData.</translation>
    </message>
    <message>
        <source>Resampling {0} to pixels of {1} PAN pixels on the PAN grid: {2}.</source>
        <translation>Rééchantillonnage de {0} à des pixels de {1} pixels PAN sur la grille du PAN : {2}.</translation>
    </message>
    <message>
        <source>Neither {0} nor {1} has a georeference: their upper left corners are aligned.</source>
        <translation>Ni {0} ni {1} n’a de géoréférencement : leurs coins supérieurs gauches sont alignés.</translation>
    </message>
    <message>
        <source>their sensor models (RPC) decide</source>
        <translation>leurs modèles de capteur (RPC) décident</translation>
    </message>
    <message>
        <source>a whole ratio that fits them decides</source>
        <translation>un rapport entier qui leur convient décide</translation>
    </message>
    <message>
        <source>The corners of {0} and {1} are rounded to {2} units of the CRS: {3} on their alignment.</source>
        <translation>Les coins de {0} et {1} sont arrondis à {2} unités du SCR : {3} de leur alignement.</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a raster as large as {1}, perhaps one of its bands: name the output after the last MS file, or remove that raster first</source>
        <translation>la sortie « {0} » est un raster aussi grand que {1}, peut-être une de ses bandes : donnez à la sortie un nom qui suit celui du dernier fichier MS, ou retirez d’abord ce raster</translation>
    </message>
    <message>
        <source>{0} and {1} pixels</source>
        <translation>{0} et {1} pixels</translation>
    </message>
    <message>
        <source>only one georeference</source>
        <translation>un seul géoréférencement</translation>
    </message>
    <message>
        <source>the geotransforms {0} and {1}</source>
        <translation>les géotransformations {0} et {1}</translation>
    </message>
    <message>
        <source>different CRSs</source>
        <translation>des SCR différents</translation>
    </message>
    <message>
        <source>{0} and {1} are not on one grid, they have {2}: give files of one pixel size and extent, or warp one to the grid of the other</source>
        <translation>{0} et {1} ne sont pas sur une même grille, ils ont {2} : indiquez des fichiers de même taille de pixel et de même emprise, ou rééchantillonnez l’un sur la grille de l’autre</translation>
    </message>
    <message>
        <source>its cubes are stored as rows x bands x columns, which GDAL reads wrongly: import it with EnMAP-Box in QGIS (&apos;Import PRISMA L2D product&apos;) or with prismaread in R, and give the GeoTIFFs of the PAN and of the cube</source>
        <translation>ses cubes sont stockés en lignes x bandes x colonnes, ce que GDAL lit mal : importez le produit avec EnMAP-Box dans QGIS (« Import PRISMA L2D product ») ou avec prismaread dans R, et indiquez les GeoTIFF du PAN et du cube</translation>
    </message>
    <message>
        <source>{0} is a PRISMA product: {1}</source>
        <translation>{0} est un produit PRISMA : {1}</translation>
    </message>
    <message>
        <source>{0} is a container without bands: choose another raster</source>
        <translation>{0} est un conteneur sans bandes : choisissez un autre raster</translation>
    </message>
    <message>
        <source>{0} or {1} more</source>
        <translation>{0} ou {1} autres</translation>
    </message>
    <message>
        <source>{0} is a container without bands: choose one of the rasters in it, {1}</source>
        <translation>{0} est un conteneur sans bandes : choisissez l’un des rasters qu’il contient, {1}</translation>
    </message>
    <message>
        <source>{0} is a cube of a PRISMA product: {1}</source>
        <translation>{0} est un cube d’un produit PRISMA : {1}</translation>
    </message>
    <message>
        <source>{0} has {1} bands of {2} x {3} pixels, so its rows are probably stored where GDAL expects bands: convert it to a GeoTIFF with the importer of its product, such as EnMAP-Box in QGIS</source>
        <translation>{0} a {1} bandes de {2} x {3} pixels, ses lignes sont donc probablement stockées là où GDAL attend des bandes : convertissez le raster en GeoTIFF avec l’outil d’importation de son produit, comme EnMAP-Box dans QGIS</translation>
    </message>
    <message>
        <source>other metadata</source>
        <translation>d’autres métadonnées</translation>
    </message>
    <message>
        <source>no overviews</source>
        <translation>pas d’aperçus</translation>
    </message>
    <message>
        <source>no statistics</source>
        <translation>pas de statistiques</translation>
    </message>
    <message>
        <source>it has {0} when read back</source>
        <translation>à la relecture, elle a {0}</translation>
    </message>
    <message>
        <source>other pixels are nodata when read back</source>
        <translation>à la relecture, d’autres pixels sont NoData</translation>
    </message>
    <message>
        <source>its pixels differ when read back</source>
        <translation>ses pixels diffèrent à la relecture</translation>
    </message>
    <message>
        <source>its pixels from column {0}, row {1} on differ when read back</source>
        <translation>ses pixels à partir de la colonne {0}, ligne {1} diffèrent à la relecture</translation>
    </message>
    <message>
        <source>{0} band(s) instead of {1}</source>
        <translation>{0} bande(s) au lieu de {1}</translation>
    </message>
    <message>
        <source>another size</source>
        <translation>une autre taille</translation>
    </message>
    <message>
        <source>the type {0}</source>
        <translation>le type {0}</translation>
    </message>
    <message>
        <source>its last band as a mask</source>
        <translation>sa dernière bande comme masque</translation>
    </message>
    <message>
        <source>the nodata value {0} instead of {1}</source>
        <translation>la valeur NoData {0} au lieu de {1}</translation>
    </message>
    <message>
        <source>another georeference</source>
        <translation>un autre géoréférencement</translation>
    </message>
    <message>
        <source>reproject the MS to the CRS of {0}</source>
        <translation>reprojetez le MS dans le SCR de {0}</translation>
    </message>
    <message>
        <source>one of them is a local CRS without a position on Earth</source>
        <translation>l’un d’eux est un SCR local sans position sur la Terre</translation>
    </message>
    <message>
        <source>assign it the CRS that it is in, for example with gdal_edit.py -a_srs</source>
        <translation>attribuez-lui son vrai SCR, par exemple avec gdal_edit.py -a_srs</translation>
    </message>
    <message>
        <source>No training steps.</source>
        <translation>Aucune itération d’entraînement.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Itération</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Natural colour</source>
        <translation>Couleurs naturelles</translation>
    </message>
    <message>
        <source>False colour</source>
        <translation>Fausses couleurs</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos; can&apos;t be written ({1}): free disk space, close the file, or choose another folder</source>
        <translation>le rapport « {0} » ne peut pas être écrit ({1}) : libérez de l’espace disque, fermez le fichier, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>Spectral distortion</source>
        <translation>Distorsion spectrale</translation>
    </message>
    <message>
        <source>Spatial distortion</source>
        <translation>Distorsion spatiale</translation>
    </message>
    <message>
        <source>Both combined,</source>
        <translation>Les deux combinées,</translation>
    </message>
    <message>
        <source>Detail that does not follow the PAN band, including noise</source>
        <translation>Détails qui ne suivent pas la bande PAN, bruit compris</translation>
    </message>
    <message>
        <source>Spectral distortion, 1 − Q2&lt;sup&gt;n&lt;/sup&gt;</source>
        <translation>Distorsion spectrale, 1 − Q2&lt;sup&gt;n&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>Spectral angle in degrees</source>
        <translation>Angle spectral en degrés</translation>
    </message>
    <message>
        <source>Relative error over all bands</source>
        <translation>Erreur relative sur toutes les bandes</translation>
    </message>
    <message>
        <source>this fused image</source>
        <translation>cette image fusionnée</translation>
    </message>
    <message>
        <source>Plain upsampling</source>
        <translation>Simple agrandissement</translation>
    </message>
    <message>
        <source>EXP: the upsampled MS image, without added detail</source>
        <translation>EXP : l’image MS suréchantillonnée, sans détails ajoutés</translation>
    </message>
    <message>
        <source>GDAL&apos;s Brovey</source>
        <translation>Brovey de GDAL</translation>
    </message>
    <message>
        <source>weighted Brovey of gdal_pansharpen</source>
        <translation>Brovey pondéré de gdal_pansharpen</translation>
    </message>
    <message>
        <source>{0} × {1} PAN pixels</source>
        <translation>{0} × {1} pixels PAN</translation>
    </message>
    <message>
        <source>{0} MS bands, ratio {1}</source>
        <translation>{0} bandes MS, rapport {1}</translation>
    </message>
    <message>
        <source>{0} MS band, ratio {1}</source>
        <translation>{0} bande MS, rapport {1}</translation>
    </message>
    <message>
        <source>{0} s on {1}, in {2}</source>
        <translation>{0} s sur {1}, en {2}</translation>
    </message>
    <message>
        <source>{0} This MS image was sharpened on the ground, which left rings next to bright objects. HQNR assumes the sensor&apos;s published MTF and rewards these rings; TRA-PAN removes them.</source>
        <translation>{0} Cette image MS a été accentuée au sol, ce qui a laissé des anneaux près des objets clairs. Le HQNR suppose la FTM publiée du capteur et récompense ces anneaux ; TRA-PAN les supprime.</translation>
    </message>
    <message>
        <source>TRA-PAN has an HQNR of &lt;b&gt;{0}&lt;/b&gt;, plain upsampling of the MS image {1} and GDAL&apos;s Brovey {2}. The D&lt;sub&gt;ρ&lt;/sub&gt; of TRA-PAN is &lt;b&gt;{3}&lt;/b&gt;, those of the others are {4} and {5}.{6}</source>
        <translation>TRA-PAN a un HQNR de &lt;b&gt;{0}&lt;/b&gt;, le simple agrandissement de l’image MS {1} et le Brovey de GDAL {2}. Le D&lt;sub&gt;ρ&lt;/sub&gt; de TRA-PAN est de &lt;b&gt;{3}&lt;/b&gt;, ceux des autres de {4} et {5}.{6}</translation>
    </message>
    <message>
        <source>TRA-PAN has an HQNR of &lt;b&gt;{0}&lt;/b&gt;, plain upsampling of the MS image {1} and GDAL&apos;s Brovey {2}. The D&lt;sub&gt;ρ&lt;/sub&gt; of TRA-PAN is &lt;b&gt;{3}&lt;/b&gt;, those of the others are {4} and {5}.</source>
        <translation>TRA-PAN a un HQNR de &lt;b&gt;{0}&lt;/b&gt;, le simple agrandissement de l’image MS {1} et le Brovey de GDAL {2}. Le D&lt;sub&gt;ρ&lt;/sub&gt; de TRA-PAN est de &lt;b&gt;{3}&lt;/b&gt;, ceux des autres de {4} et {5}.</translation>
    </message>
    <message>
        <source>By the published MTF gains</source>
        <translation>Avec les gains de FTM publiés</translation>
    </message>
    <message>
        <source>By the measured blur</source>
        <translation>Avec le flou mesuré</translation>
    </message>
    <message>
        <source>higher is better, 1 is perfect</source>
        <translation>plus élevé est meilleur, 1 est parfait</translation>
    </message>
    <message>
        <source>lower is better, 0 is perfect</source>
        <translation>plus bas est meilleur, 0 est parfait</translation>
    </message>
    <message>
        <source>{0} Hatched areas have no value.</source>
        <translation>{0} Les zones hachurées n’ont pas de valeur.</translation>
    </message>
    <message>
        <source>The {0} × {1} PAN pixels with the most detail, from column {2} and row {3} of the fused image, enlarged {4} times. Each band is stretched between percentiles {5} and {6} of the MS image, the same in all pictures. The PAN band has its own stretch.{7}</source>
        <translation>Les {0} × {1} pixels PAN les plus riches en détails, à partir de la colonne {2} et de la ligne {3} de l’image fusionnée, agrandis {4} fois. Chaque bande est étirée entre les percentiles {5} et {6} de l’image MS, de même dans toutes les images. La bande PAN a son propre étirement.{7}</translation>
    </message>
    <message>
        <source>The {0} × {1} PAN pixels with the most detail, from column {2} and row {3} of the fused image. Each band is stretched between percentiles {4} and {5} of the MS image, the same in all pictures. The PAN band has its own stretch.{6}</source>
        <translation>Les {0} × {1} pixels PAN les plus riches en détails, à partir de la colonne {2} et de la ligne {3} de l’image fusionnée. Chaque bande est étirée entre les percentiles {4} et {5} de l’image MS, de même dans toutes les images. La bande PAN a son propre étirement.{6}</translation>
    </message>
    <message>
        <source>grey, with its own stretch</source>
        <translation>gris, avec son propre étirement</translation>
    </message>
    <message>
        <source>each pixel drawn as a block</source>
        <translation>chaque pixel dessiné comme un bloc</translation>
    </message>
    <message>
        <source>the result of gdal_pansharpen</source>
        <translation>le résultat de gdal_pansharpen</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>Fusionné</translation>
    </message>
    <message>
        <source>{0} of the most detailed part, {1}</source>
        <translation>{0}, partie la plus riche en détails, {1}</translation>
    </message>
    <message>
        <source>band {0}</source>
        <translation>bande {0}</translation>
    </message>
    <message>
        <source>Overview of the fused image</source>
        <translation>Vue d’ensemble de l’image fusionnée</translation>
    </message>
    <message>
        <source>Spectral error</source>
        <translation>Erreur spectrale</translation>
    </message>
    <message>
        <source>Spatial error</source>
        <translation>Erreur spatiale</translation>
    </message>
    <message>
        <source>1 − local correlation with the PAN band, mean over the bands</source>
        <translation>1 − corrélation locale avec la bande PAN, moyenne sur les bandes</translation>
    </message>
    <message>
        <source>&lt;b&gt;Fused&lt;/b&gt;, with the area of the pictures above outlined.</source>
        <translation>&lt;b&gt;Fusionné&lt;/b&gt;, avec le contour de la zone des images ci-dessus.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt;, {1}: median {2}, 95th percentile {3}.</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt;, {1} : médiane {2}, 95e percentile {3}.</translation>
    </message>
    <message>
        <source>Map of the {0}</source>
        <translation>Carte : {0}</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Préchauff.</translation>
    </message>
    <message>
        <source>RAO, reduced</source>
        <translation>RAO, réduite</translation>
    </message>
    <message>
        <source>RAO, full</source>
        <translation>RAO, pleine</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stage one&lt;/b&gt;, degradation-aware model.</source>
        <translation>&lt;b&gt;Étape un&lt;/b&gt;, modèle de dégradation (DAM).</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stage one&lt;/b&gt;, warm-up at reduced resolution, and &lt;b&gt;stage two&lt;/b&gt;, random alternation (RAO) between reduced and full resolution. The two losses measure different things and are not comparable with each other.</source>
        <translation>&lt;b&gt;Étape un&lt;/b&gt;, préchauffage à résolution réduite, et &lt;b&gt;étape deux&lt;/b&gt;, alternance aléatoire (RAO) entre résolution réduite et pleine résolution. Les deux pertes mesurent des choses différentes et ne sont pas comparables entre elles.</translation>
    </message>
    <message>
        <source>Loss of the degradation-aware model per step</source>
        <translation>Perte du modèle de dégradation (DAM) par itération</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Erreur absolue moyenne</translation>
    </message>
    <message>
        <source>Loss of warm-up and random alternation per step</source>
        <translation>Perte du préchauffage et de l’alternance aléatoire par itération</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>MTF gains of the MS bands at Nyquist</source>
        <translation>Gains de FTM des bandes MS à Nyquist</translation>
    </message>
    <message>
        <source>MTF gain of the PAN band at Nyquist</source>
        <translation>Gain de FTM de la bande PAN à Nyquist</translation>
    </message>
    <message>
        <source>Measured MTF gain of the MS (rows, columns)</source>
        <translation>Gain de FTM mesuré du MS (lignes, colonnes)</translation>
    </message>
    <message>
        <source>RAO steps</source>
        <translation>Itérations de la RAO</translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation>Itérations du préchauffage</translation>
    </message>
    <message>
        <source>Share of full resolution in RAO</source>
        <translation>Part de la pleine résolution dans la RAO</translation>
    </message>
    <message>
        <source>Weight of local correlation</source>
        <translation>Poids de la corrélation locale</translation>
    </message>
    <message>
        <source>Compensate for what the DAM can&apos;t explain</source>
        <translation>Compenser ce que le DAM ne peut pas expliquer</translation>
    </message>
    <message>
        <source>Search the phase</source>
        <translation>Rechercher la phase</translation>
    </message>
    <message>
        <source>Measure the optics</source>
        <translation>Mesurer l’optique</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Phase (row, column)</source>
        <translation>Phase (ligne, colonne)</translation>
    </message>
    <message>
        <source>Shift (rows, columns)</source>
        <translation>Décalage (lignes, colonnes)</translation>
    </message>
    <message>
        <source>R² at the registered phase</source>
        <translation>R² à la phase recalée</translation>
    </message>
    <message>
        <source>R² at the georeference</source>
        <translation>R² au géoréférencement</translation>
    </message>
    <message>
        <source>Largest drift over the scene</source>
        <translation>Plus grande dérive sur la scène</translation>
    </message>
    <message>
        <source>Offset of each band (row, column), removed</source>
        <translation>Décalage de chaque bande (ligne, colonne), corrigé</translation>
    </message>
    <message>
        <source>Share of each band&apos;s detail that is used</source>
        <translation>Part utilisée des détails de chaque bande</translation>
    </message>
    <message>
        <source>R² of the model</source>
        <translation>R² du modèle</translation>
    </message>
    <message>
        <source>R² of the linear regression</source>
        <translation>R² de la régression linéaire</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Recalage</translation>
    </message>
    <message>
        <source>In PAN pixels. R²: share of the low-passed PAN band&apos;s variance that the MS bands explain.</source>
        <translation>En pixels PAN. R² : part de la variance de la bande PAN filtrée passe-bas qu’expliquent les bandes MS.</translation>
    </message>
    <message>
        <source>Degradation-aware model (DAM)</source>
        <translation>Modèle de dégradation (DAM)</translation>
    </message>
    <message>
        <source>R²: share of the low-passed PAN band&apos;s variance that is explained on held-out pixels.</source>
        <translation>R² : part de la variance de la bande PAN filtrée passe-bas qui est expliquée sur des pixels réservés.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Time in seconds</source>
        <translation>Durée en secondes</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Capteur</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Files and bands</source>
        <translation>Fichiers et bandes</translation>
    </message>
    <message>
        <source>choose layers that share a larger area</source>
        <translation>choisissez des couches qui partagent une zone plus grande</translation>
    </message>
    <message>
        <source>draw a larger extent</source>
        <translation>dessinez une emprise plus grande</translation>
    </message>
    <message>
        <source>its rows or columns run in the opposite direction to those of the PAN</source>
        <translation>ses lignes ou ses colonnes vont dans le sens opposé à celles du PAN</translation>
    </message>
    <message>
        <source>its own pixels are {0} x {1} PAN pixels</source>
        <translation>ses propres pixels font {0} x {1} pixels PAN</translation>
    </message>
    <message>
        <source>its grid drifts from that of the PAN by {0} PAN pixels over the scene</source>
        <translation>sa grille dérive de celle du PAN de {0} pixels PAN sur la scène</translation>
    </message>
    <message>
        <source>{0} has larger pixels than {1}: swap the PAN and the MS</source>
        <translation>{0} a des pixels plus grands que {1} : échangez le PAN et le MS</translation>
    </message>
    <message>
        <source>a pixel of {0} is {1} pixels of {2} wide, but only ratios from 1 to {3} can be fused: choose a PAN and an MS layer of one product</source>
        <translation>un pixel de {0} a une largeur de {1} pixels de {2}, mais seuls les rapports de 1 à {3} peuvent être fusionnés : choisissez une couche PAN et une couche MS d’un même produit</translation>
    </message>
    <message>
        <source>its first pixel lies at row {0}, column {1} there and its last at row {2}, column {3}</source>
        <translation>son premier pixel s’y trouve à la ligne {0}, colonne {1} et son dernier à la ligne {2}, colonne {3}</translation>
    </message>
    <message>
        <source>{0} does not lie on the grid of {1} ({2}): choose rasters of one product, or warp one to the grid of the other</source>
        <translation>{0} n’est pas sur la grille de {1} ({2}) : choisissez des rasters d’un même produit, ou rééchantillonnez l’un sur la grille de l’autre</translation>
    </message>
    <message>
        <source>{0} extends beyond {1} ({2}): clip it to that extent</source>
        <translation>{0} dépasse {1} ({2}) : découpez le raster à cette emprise</translation>
    </message>
    <message>
        <source>{0} has {1} pixels and {2} has {3}, which fit no single ratio, and neither has a georeference: choose two rasters of the same extent, or georeference both</source>
        <translation>{0} a {1} pixels et {2} a {3}, ce qui ne correspond à aucun rapport unique, et aucun n’a de géoréférencement : choisissez deux rasters de même emprise, ou géoréférencez les deux</translation>
    </message>
    <message>
        <source>the grids of {0} and {1} are rotated against each other: warp the MS so that its rows and columns are parallel to those of the PAN</source>
        <translation>les grilles de {0} et {1} sont tournées l’une par rapport à l’autre : rééchantillonnez le MS pour que ses lignes et colonnes soient parallèles à celles du PAN</translation>
    </message>
    <message>
        <source>the extent {0} is not four numbers: give xmin, ymin, xmax and ymax</source>
        <translation>l’emprise {0} n’est pas composée de quatre nombres : indiquez xmin, ymin, xmax et ymax</translation>
    </message>
    <message>
        <source>the common part of {0} and {1} has only {2} MS pixels, but a ratio of {3} needs {4} x {5}: {6}</source>
        <translation>la partie commune de {0} et {1} n’a que {2} pixels MS, mais un rapport de {3} en exige {4} x {5} : {6}</translation>
    </message>
    <message>
        <source>The bands of {0} are not registered to each other and are aligned. Offsets (rows, columns) in PAN pixels: {1}.</source>
        <translation>Les bandes de {0} ne sont pas recalées entre elles et sont alignées. Décalages (lignes, colonnes) en pixels PAN : {1}.</translation>
    </message>
    <message>
        <source>too few neighbouring pixels are valid in both {0} and {1}: check their nodata values, or choose an area with less nodata</source>
        <translation>trop peu de pixels voisins sont valides à la fois dans {0} et {1} : vérifiez leurs valeurs NoData, ou choisissez une zone avec moins de NoData</translation>
    </message>
    <message>
        <source>the PAN band and the MS image share {0} x {1} MS pixels, but at least {2} x {3} are needed: choose a larger area</source>
        <translation>la bande PAN et l’image MS partagent {0} x {1} pixels MS, mais il en faut au moins {2} x {3} : choisissez une zone plus grande</translation>
    </message>
    <message>
        <source>{0} has the same value everywhere: choose another layer or part of the scene</source>
        <translation>{0} a partout la même valeur : choisissez une autre couche ou une autre partie de la scène</translation>
    </message>
    <message>
        <source>{0} and {1} do not show the same ground: the bands explain {2} % of the detail of the PAN where the georeference puts them, and by chance {3} % at other shifts of up to {4} MS pixels: choose the PAN and the MS of one acquisition, or correct the georeference of one of them</source>
        <translation>{0} et {1} ne montrent pas le même terrain : les bandes expliquent {2} % des détails du PAN là où le géoréférencement les place, et par hasard {3} % pour d’autres décalages jusqu’à {4} pixels MS : choisissez le PAN et le MS d’une même acquisition, ou corrigez le géoréférencement de l’un d’eux</translation>
    </message>
    <message>
        <source>{0} of {1} parts of the scene contradict the others on the shift between PAN and MS: they show (rows, columns) {2} MS pixels, not ({3}, {4}). One shift can&apos;t fit all of it: check that both layers are orthorectified with the same elevation model.</source>
        <translation>{0} parties de la scène sur {1} contredisent les autres sur le décalage entre PAN et MS : elles montrent (lignes, colonnes) {2} pixels MS, et non ({3}, {4}). Un seul décalage ne peut pas convenir partout : vérifiez que les deux couches sont orthorectifiées avec le même modèle d’altitude.</translation>
    </message>
    <message>
        <source>The MS lies about {0} rows and {1} columns of PAN pixels from its georeference. It is moved to the PAN, whose detail its bands then explain by {2} % instead of {3} %. Pixels of the PAN without MS are nodata.</source>
        <translation>Le MS est à environ {0} lignes et {1} colonnes (pixels PAN) de son géoréférencement. Il est déplacé vers le PAN, dont ses bandes expliquent alors {2} % des détails au lieu de {3} %. Les pixels du PAN sans MS sont NoData.</translation>
    </message>
    <message>
        <source>{0}: {1} defective pixel ({2} %), such as hot or dead pixels or bad lines, for example {3} at {4} (median {5}). They are replaced by the mean of their neighbours; declare them as nodata to leave them empty.</source>
        <translation>{0} : {1} pixel défectueux ({2} %), comme des pixels chauds ou morts ou des lignes défectueuses, par exemple {3} à {4} (médiane {5}). Il est remplacé par la moyenne de ses voisins ; déclarez ces pixels comme NoData pour les laisser vides.</translation>
    </message>
    <message>
        <source>{0}: {1} defective pixels ({2} %), such as hot or dead pixels or bad lines, for example {3} at {4} (median {5}). They are replaced by the mean of their neighbours; declare them as nodata to leave them empty.</source>
        <translation>{0} : {1} pixels défectueux ({2} %), comme des pixels chauds ou morts ou des lignes défectueuses, par exemple {3} à {4} (médiane {5}). Ils sont remplacés par la moyenne de leurs voisins ; déclarez ces pixels comme NoData pour les laisser vides.</translation>
    </message>
    <message>
        <source>the PAN</source>
        <translation>le PAN</translation>
    </message>
    <message>
        <source>the MS</source>
        <translation>le MS</translation>
    </message>
    <message>
        <source>the extent doesn&apos;t touch the common part of {0} and {1}: draw it over both layers</source>
        <translation>l’emprise ne touche pas la partie commune de {0} et {1} : dessinez-la sur les deux couches</translation>
    </message>
    <message>
        <source>{0} and {1} don&apos;t overlap: choose two layers of the same area, and check that both have the right CRS and georeference</source>
        <translation>{0} et {1} ne se recouvrent pas : choisissez deux couches de la même zone, et vérifiez que les deux ont le bon SCR et le bon géoréférencement</translation>
    </message>
    <message>
        <source>a pixel of {0} is {1} x {2} pixels of {3}, but only whole ratios from {4} to {5} can be fused: choose a PAN and an MS layer of one product, or resample the MS to a whole ratio</source>
        <translation>un pixel de {0} fait {1} x {2} pixels de {3}, mais seuls des rapports entiers de {4} à {5} peuvent être fusionnés : choisissez une couche PAN et une couche MS d’un même produit, ou rééchantillonnez le MS à un rapport entier</translation>
    </message>
    <message>
        <source>{0}: {1} ({2} %) at {3}, such as at {4}</source>
        <translation>{0} : {1} ({2} %) à {3}, par exemple à {4}</translation>
    </message>
    <message>
        <source>{0}: {1} values, such as {2} at {3}, are far outside the range of the others and are left out of the training. If they are not measurements, declare them as nodata.</source>
        <translation>{0} : {1} valeurs, par exemple {2} à {3}, sont très éloignées de la plage des autres et sont exclues de l’entraînement. Si ce ne sont pas des mesures, déclarez-les comme NoData.</translation>
    </message>
    <message>
        <source>{0} has saturated pixels, whose detail and colour are lost: {1}.</source>
        <translation>{0} a des pixels saturés, dont les détails et la couleur sont perdus : {1}.</translation>
    </message>
    <message>
        <source>column {0}, row {1} of the PAN</source>
        <translation>colonne {0}, ligne {1} du PAN</translation>
    </message>
    <message>
        <source>the PAN has shape {0} and the MS {1}: give arrays of shape (rows, cols) and (bands, rows, cols)</source>
        <translation>le PAN a la forme {0} et le MS {1} : donnez des tableaux de forme (rows, cols) et (bands, rows, cols)</translation>
    </message>
    <message>
        <source>the MS has shape {0} and is empty: give at least one band</source>
        <translation>le MS a la forme {0} et est vide : donnez au moins une bande</translation>
    </message>
    <message>
        <source>the ratio of PAN and MS is {0}, but only whole ratios from {1} to {2} can be fused: give a PAN and an MS of one product</source>
        <translation>le rapport entre PAN et MS est {0}, mais seuls des rapports entiers de {1} à {2} peuvent être fusionnés : donnez un PAN et un MS d’un même produit</translation>
    </message>
    <message>
        <source>a PAN of {0} x {1} pixels is not a whole multiple of an MS of {2} x {3}: give arrays that cover the same extent</source>
        <translation>un PAN de {0} x {1} pixels n’est pas un multiple entier d’un MS de {2} x {3} : donnez des tableaux de même emprise</translation>
    </message>
    <message>
        <source>the phase {0} is invalid: give a finite trapan.core.scene.grid.Phase(row, col)</source>
        <translation>la phase {0} n’est pas valide : donnez une trapan.core.scene.grid.Phase(row, col) finie</translation>
    </message>
    <message>
        <source>the result is not finite at {0} valid pixels: declare extreme values of the layers as nodata, or choose other weights or the preset&apos;s number of steps</source>
        <translation>le résultat n’est pas fini en {0} pixels valides : déclarez les valeurs extrêmes des couches comme NoData, ou choisissez d’autres poids ou le nombre d’itérations du préréglage</translation>
    </message>
    <message>
        <source>{0} is a {1}: give a NumPy array</source>
        <translation>{0} est un {1} : donnez un tableau NumPy</translation>
    </message>
    <message>
        <source>{0} has the data type {1}: give an array of real numbers</source>
        <translation>{0} a le type de données {1} : donnez un tableau de nombres réels</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>is nested more than {0} levels deep</source>
        <translation>est imbriqué sur plus de {0} niveaux</translation>
    </message>
    <message>
        <source>{0} is not {1}</source>
        <translation>{0} n’est pas {1}</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>la valeur</translation>
    </message>
    <message>
        <source>{0} has {1} values instead of {2}</source>
        <translation>{0} a {1} valeurs au lieu de {2}</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>la liste</translation>
    </message>
    <message>
        <source>{0} is not an object</source>
        <translation>{0} n’est pas un objet</translation>
    </message>
    <message>
        <source>{0} is not a list</source>
        <translation>{0} n’est pas une liste</translation>
    </message>
    <message>
        <source>holds the number {0}</source>
        <translation>contient le nombre {0}</translation>
    </message>
    <message>
        <source>holds a number of {0} digits</source>
        <translation>contient un nombre de {0} chiffres</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>nom de fichier</translation>
    </message>
    <message>
        <source>band name</source>
        <translation>nom de bande</translation>
    </message>
    <message>
        <source>Assessment: {0}</source>
        <translation>Évaluation : {0}</translation>
    </message>
    <message>
        <source>TRA-PAN assessment</source>
        <translation>TRA-PAN : évaluation</translation>
    </message>
    <message>
        <source>Written by TRA-PAN {0} on {1}.</source>
        <translation>Écrit par TRA-PAN {0} le {1}.</translation>
    </message>
    <message>
        <source>Pansharpened scenes: {0}</source>
        <translation>Scènes fusionnées : {0}</translation>
    </message>
    <message>
        <source>TRA-PAN batch</source>
        <translation>TRA-PAN : nombreuses scènes</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>&lt;b&gt;Scene&lt;/b&gt;</source>
        <translation>&lt;b&gt;Scène&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;State&lt;/b&gt;</source>
        <translation>&lt;b&gt;État&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Seconds&lt;/b&gt;to fuse</source>
        <translation>&lt;b&gt;Secondes&lt;/b&gt;pour fusionner</translation>
    </message>
    <message>
        <source>&lt;b&gt;Device&lt;/b&gt;</source>
        <translation>&lt;b&gt;Périphérique&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Written by TRA-PAN {0} on {1}. Indices at full resolution, at the registered phase. Read HQNR and D&lt;sub&gt;ρ&lt;/sub&gt; together.</source>
        <translation>Écrit par TRA-PAN {0} le {1}. Indices à pleine résolution, à la phase recalée. Lisez HQNR et D&lt;sub&gt;ρ&lt;/sub&gt; ensemble.</translation>
    </message>
    <message>
        <source>Pansharpening report: {0}</source>
        <translation>Rapport de pansharpening : {0}</translation>
    </message>
    <message>
        <source>TRA-PAN pansharpening report</source>
        <translation>TRA-PAN : rapport de pansharpening</translation>
    </message>
    <message>
        <source>Indices at full resolution, without a reference, at the registered phase. Read HQNR and D&lt;sub&gt;ρ&lt;/sub&gt; together: noise can improve HQNR, and a copy of the PAN band improves D&lt;sub&gt;ρ&lt;/sub&gt;. Plain upsampling has a small spectral distortion because it adds no detail to the MS image. The Brovey method is that of gdal_pansharpen, with equal weights and cubic resampling at the georeference, computed with NumPy on the same pixels.</source>
        <translation>Indices à pleine résolution, sans référence, à la phase recalée. Lisez HQNR et D&lt;sub&gt;ρ&lt;/sub&gt; ensemble : le bruit peut améliorer HQNR, et une copie de la bande PAN améliore D&lt;sub&gt;ρ&lt;/sub&gt;. Le simple agrandissement a une faible distorsion spectrale parce qu’il n’ajoute aucun détail à l’image MS. La méthode de Brovey est celle de gdal_pansharpen, avec des poids égaux et un rééchantillonnage cubique selon le géoréférencement, calculée avec NumPy sur les mêmes pixels.</translation>
    </message>
    <message>
        <source>Reprojected indices</source>
        <translation>Indices reprojetés</translation>
    </message>
    <message>
        <source>The fused image is blurred as the MS sensor blurs, and sampled at the centres of the MS pixels at the registered phase. Then it should equal the MS image (Scarpa and Ciotola 2022).</source>
        <translation>L’image fusionnée est rendue floue comme le fait le capteur MS, et échantillonnée au centre des pixels MS à la phase recalée. Elle devrait alors être égale à l’image MS (Scarpa et Ciotola 2022).</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Press and hold a picture to enlarge the same spot in all of them.</source>
        <translation>Maintenez le bouton enfoncé sur une image pour agrandir le même endroit dans toutes.</translation>
    </message>
    <message>
        <source>Error maps</source>
        <translation>Cartes d’erreur</translation>
    </message>
    <message>
        <source>The fused image is compared with its two inputs. Degraded to MS resolution it should equal the MS image, and from pixel to pixel it should vary like the PAN band.</source>
        <translation>L’image fusionnée est comparée à ses deux entrées. Dégradée à la résolution du MS, elle devrait être égale à l’image MS, et d’un pixel à l’autre elle devrait varier comme la bande PAN.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Loss per step on standardised values. Faint lines show single steps, strong lines their moving average.</source>
        <translation>Perte par itération sur des valeurs standardisées. Les lignes pâles montrent les itérations, les lignes fortes leur moyenne mobile.</translation>
    </message>
    <message>
        <source>Details of the run</source>
        <translation>Détails du traitement</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>fusionnée</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>1 is best</source>
        <translation>1 est l’idéal</translation>
    </message>
    <message>
        <source>0 is best</source>
        <translation>0 est l’idéal</translation>
    </message>
    <message>
        <source>both distortions combined</source>
        <translation>les deux distorsions combinées</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Geotransform</source>
        <translation>Géotransformation</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Recherchée</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Imagette</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>Architecture du réseau</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blocs</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Format numérique</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <source>Band names</source>
        <translation>Noms des bandes</translation>
    </message>
    <message>
        <source>PAN bands</source>
        <translation>Bandes PAN</translation>
    </message>
    <message>
        <source>MS sampling</source>
        <translation>Échantillonnage du MS</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Fusing</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>Assessing</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>|D(F) − M| / |M| over the bands</source>
        <translation>|D(F) − M| / |M| sur les bandes</translation>
    </message>
    <message>
        <source>{0} fused</source>
        <translation>{0} fusionnées</translation>
    </message>
    <message>
        <source>{0} kept</source>
        <translation>{0} conservées</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} en échec</translation>
    </message>
    <message>
        <source>{0} not reached</source>
        <translation>{0} non atteintes</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}, measured ↓&lt;/b&gt;</source>
        <translation>&lt;b&gt;{0}, mesuré ↓&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>le nom</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos;, {2}, {3}: give an output in the output folder, relative to it, in a CSV file</source>
        <translation>{0} « {1} », {2}, {3} : indiquez dans un fichier CSV une sortie située dans le dossier de sortie, relative à celui-ci</translation>
    </message>
    <message>
        <source>best value</source>
        <translation>meilleure valeur</translation>
    </message>
    <message>
        <source>the sensor &apos;{0}&apos; is not known: choose {1} or one of {2}</source>
        <translation>le capteur « {0} » est inconnu : choisissez {1} ou l’un de {2}</translation>
    </message>
    <message>
        <source>{0} ({1} %) at {2}, such as at {3}</source>
        <translation>{0} ({1} %) à {2}, par exemple à {3}</translation>
    </message>
    <message>
        <source>{0}, but {1}: {2}</source>
        <translation>{0}, mais {1} : {2}</translation>
    </message>
    <message>
        <source>{0} computes its pixels with Python code in a VRT, which GDAL does not run by default: if you trust the code, write the pixels to a GeoTIFF with gdal_translate --config GDAL_VRT_ENABLE_PYTHON YES, and use that</source>
        <translation>{0} calcule ses pixels avec du code Python dans un VRT, que GDAL n’exécute pas par défaut : si vous faites confiance à ce code, écrivez les pixels dans un GeoTIFF avec gdal_translate --config GDAL_VRT_ENABLE_PYTHON YES, et utilisez celui-ci</translation>
    </message>
    <message>
        <source>{0} computes its pixels with a function that this GDAL does not have ({1}): write them to a GeoTIFF with a GDAL that has it, and use that</source>
        <translation>{0} calcule ses pixels avec une fonction que ce GDAL n’a pas ({1}) : écrivez-les dans un GeoTIFF avec un GDAL qui l’a, et utilisez celui-ci</translation>
    </message>
    <message>
        <source>{0} refers to a missing file ({1}): restore that file, or get a new copy of the raster</source>
        <translation>{0} renvoie à un fichier manquant ({1}) : restaurez ce fichier, ou procurez-vous une nouvelle copie du raster</translation>
    </message>
    <message>
        <source>preset: {0}</source>
        <translation>préréglage : {0}</translation>
    </message>
    <message>
        <source>A training step can&apos;t be captured as a CUDA graph ({0}): training continues without, which takes several times as long.</source>
        <translation>Une itération d’entraînement ne peut pas être capturée en graphe CUDA ({0}) : l’entraînement continue sans, ce qui prend plusieurs fois plus de temps.</translation>
    </message>
    <message>
        <source>{0} has only ground control points but the other layer has a georeference: warp it with gdalwarp, which applies them</source>
        <translation>{0} n’a que des points d’appui au sol mais l’autre couche a un géoréférencement : reprojetez le raster avec gdalwarp, qui les applique</translation>
    </message>
    <message>
        <source>Left out of {0}, because by their names they hold no reflectance: the bands {1}. To use them, choose the bands ({2}).</source>
        <translation>Omises de {0}, car d’après leurs noms elles ne contiennent pas de réflectance : les bandes {1}. Pour les utiliser, choisissez les bandes ({2}).</translation>
    </message>
    <message>
        <source>sensor models (RPC)</source>
        <translation>modèles de capteur (RPC)</translation>
    </message>
    <message>
        <source>ground control points (GCP)</source>
        <translation>points d’appui au sol (GCP)</translation>
    </message>
    <message>
        <source>Neither {0} nor {1} has a georeference: by their {2}, the MS begins {3} rows and {4} columns of the PAN after it.</source>
        <translation>Ni {0} ni {1} n’a de géoréférencement : d’après leurs {2}, le MS commence {3} lignes et {4} colonnes du PAN après lui.</translation>
    </message>
    <message>
        <source>Blur of the PAN band that is removed (deviation in pixels)</source>
        <translation>Flou de la bande PAN qui est supprimé (écart type en pixels)</translation>
    </message>
    <message>
        <source>those of {0} do not agree with those of {1}</source>
        <translation>ceux de {0} ne concordent pas avec ceux de {1}</translation>
    </message>
    <message>
        <source>The ground control points (GCP) are not used, because {0}: add or correct points, or georeference both rasters.</source>
        <translation>Les points d’appui au sol (GCP) ne sont pas utilisés, car {0} : ajoutez ou corrigez des points, ou géoréférencez les deux rasters.</translation>
    </message>
    <message>
        <source>{0} has {1} with finite coordinates and {2} are needed</source>
        <translation>{0} en a {1} aux coordonnées finies et il en faut {2}</translation>
    </message>
    <message>
        <source>those of {0} lie on one line</source>
        <translation>ceux de {0} sont alignés sur une droite</translation>
    </message>
    <message>
        <source>those of {0} have no CRS but those of {1} have one</source>
        <translation>ceux de {0} n’ont pas de SCR alors que ceux de {1} en ont un</translation>
    </message>
    <message>
        <source>those of {0} and of {1} are in two CRSs</source>
        <translation>ceux de {0} et de {1} sont dans deux SCR</translation>
    </message>
    <message>
        <source>{0} has no control points</source>
        <translation>{0} n’a pas de points d’appui</translation>
    </message>
    <message>
        <source>the scenes in &apos;{0}&apos; lie in the output folder &apos;{1}&apos;, whose rasters count as outputs: choose another output folder</source>
        <translation>les scènes de « {0} » se trouvent dans le dossier de sortie « {1} », dont les rasters comptent comme des sorties : choisissez un autre dossier de sortie</translation>
    </message>
    <message>
        <source>Values far outside the range of the others are scattered over so many pixels that leaving these out would hinder the training: each is replaced by the nearest other value of its band.</source>
        <translation>Des valeurs très éloignées de la plage des autres sont dispersées sur tant de pixels que les exclure gênerait l’entraînement : chacune est remplacée par l’autre valeur la plus proche de sa bande.</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; belongs to another user, who alone may replace it in this folder: choose another name</source>
        <translation>la sortie « {0} » appartient à un autre utilisateur, qui seul peut la remplacer dans ce dossier : choisissez un autre nom</translation>
    </message>
    <message>
        <source>&apos;eo:bands&apos; of the properties</source>
        <translation>« eo:bands » des propriétés</translation>
    </message>
    <message>
        <source>The centre of {0}, x = {1}, y = {2}, lies far outside the area of the CRS &apos;{3}&apos; that is given for it: check the CRS.</source>
        <translation>Le centre de {0}, x = {1}, y = {2}, se trouve loin de la zone du SCR « {3} » qui lui est donné : vérifiez le SCR.</translation>
    </message>
    <message>
        <source>check the address &apos;{0}&apos;, the connection, and your access to it</source>
        <translation>vérifiez l&apos;adresse « {0} », la connexion et votre accès à celle-ci</translation>
    </message>
    <message>
        <source>{0} does not exist or can&apos;t be reached: {1}</source>
        <translation>{0} n&apos;existe pas ou est inaccessible : {1}</translation>
    </message>
    <message>
        <source>{0} can&apos;t be reached ({1}): {2}</source>
        <translation>{0} est inaccessible ({1}) : {2}</translation>
    </message>
    <message>
        <source>Waiting for another run in this process to end.</source>
        <translation>En attente de la fin d’une autre exécution dans ce processus.</translation>
    </message>
    <message>
        <source>the largest possible value can&apos;t be &apos;{0}&apos;: give a number between {1} and {2}, or leave it out</source>
        <translation>la plus grande valeur possible ne peut pas être « {0} » : indiquez un nombre entre {1} et {2}, ou omettez-la</translation>
    </message>
    <message>
        <source>MTF: the bands explain only {0} % of the PAN, too little to measure the blur between PAN and MS; using the published gains.</source>
        <translation>FTM : les bandes n’expliquent que {0} % du PAN, trop peu pour mesurer le flou entre PAN et MS ; les gains publiés sont utilisés.</translation>
    </message>
    <message>
        <source>MTF: too few usable MS pixels to measure the blur between PAN and MS; using the published gains.</source>
        <translation>FTM : trop peu de pixels MS utilisables pour mesurer le flou entre PAN et MS ; les gains publiés sont utilisés.</translation>
    </message>
    <message>
        <source>this process gets no more memory: close other programs, raise its limit, or take a part of the scene (an extent)</source>
        <translation>ce processus n’obtient plus de mémoire : fermez d’autres programmes, relevez sa limite ou prenez une partie de la scène (une emprise)</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read, because the memory is exhausted ({1}): close other programs, or write it in smaller blocks with gdal_translate -co TILED=YES</source>
        <translation>{0} ne peut pas être lu, car la mémoire est épuisée ({1}) : fermez d’autres programmes, ou écrivez-le en blocs plus petits avec gdal_translate -co TILED=YES</translation>
    </message>
    <message>
        <source>PROJ can&apos;t use its database of CRSs ({0}): unset the environment variables PROJ_DATA and PROJ_LIB, which another program may have set, or reinstall PROJ</source>
        <translation>PROJ ne peut pas utiliser sa base de données de SCR ({0}) : supprimez les variables d’environnement PROJ_DATA et PROJ_LIB, qu’un autre programme a peut-être définies, ou réinstallez PROJ</translation>
    </message>
    <message>
        <source>this user may not read {0} ({1}): allow it for the file and its folder, or choose a copy</source>
        <translation>cet utilisateur n’a pas le droit de lire {0} ({1}) : accordez-le pour le fichier et son dossier, ou choisissez une copie</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; is not in a folder of this computer: write it into one, and copy it afterwards</source>
        <translation>{0} « {1} » n’est pas dans un dossier de cet ordinateur : écrivez dans un tel dossier, puis copiez</translation>
    </message>
    <message>
        <source>Number of further bands with the same warning: {0}.</source>
        <translation>Nombre d’autres bandes avec le même avertissement : {0}.</translation>
    </message>
    <message>
        <source>further bands: {0}</source>
        <translation>autres bandes : {0}</translation>
    </message>
    <message>
        <source>cannot allocate a block of {0} x {1} pixels</source>
        <translation>un bloc de {0} x {1} pixels n’y tient pas</translation>
    </message>
    <message>
        <source>Further blur of each MS band that is removed (deviation in PAN pixels)</source>
        <translation>Flou supplémentaire de chaque bande MS qui est retiré (écart type en pixels PAN)</translation>
    </message>
    <message>
        <source>band {0} of {1} has only nodata in the common part: leave the band out, choose another layer or extent, or correct its nodata value</source>
        <translation>la bande {0} de {1} n’a que NoData dans la partie commune : omettez la bande, choisissez une autre couche ou emprise, ou corrigez la valeur NoData</translation>
    </message>
    <message>
        <source>no pixel of {0} in the common part is valid in all {1} bands: choose fewer bands, another layer or extent, or correct its nodata value</source>
        <translation>aucun pixel de {0} dans la partie commune n’est valide dans les {1} bandes : choisissez moins de bandes, une autre couche ou emprise, ou corrigez la valeur NoData</translation>
    </message>
    <message>
        <source>{0} % of the values of {1} lie outside {2} to {3} and are cut off by the creation option NBITS: leave it out to keep them.</source>
        <translation>{0} % des valeurs de {1} sont hors de l’intervalle {2} à {3} et sont tronquées par l’option de création NBITS : omettez-la pour les conserver.</translation>
    </message>
    <message>
        <source>the file &apos;{0}&apos; exists and is not one of the demonstration: choose another folder</source>
        <translation>le fichier &apos;{0}&apos; existe et n’appartient pas à la démonstration : choisissez un autre dossier</translation>
    </message>
    <message>
        <source>The file &apos;{0}&apos; of the {1} was written by another program during the run: the output may mix its old and new pixels. Run it again.</source>
        <translation>Le fichier &apos;{0}&apos; ({1}) a été écrit par un autre programme pendant l’exécution : la sortie peut mêler ses anciens et ses nouveaux pixels. Relancez-la.</translation>
    </message>
    <message>
        <source>this user may not read the folder</source>
        <translation>cet utilisateur n’a pas le droit de lire le dossier</translation>
    </message>
    <message>
        <source>the table &apos;{0}&apos; can&apos;t be added to the output &apos;{1}&apos;, because GDAL can&apos;t tell a colon or a quotation mark in a name from those between names: choose another file, or another table with the creation option RASTER_TABLE=NAME</source>
        <translation>la table &apos;{0}&apos; ne peut pas être ajoutée à la sortie &apos;{1}&apos;, car GDAL ne distingue pas un deux-points ou un guillemet dans un nom de ceux qui séparent les noms : choisissez un autre fichier, ou une autre table avec l’option de création RASTER_TABLE=NAME</translation>
    </message>
    <message>
        <source>Bands of {0} repeat each value in a block of pixels, from nearest-neighbour resampling, and are interpolated: {1}.</source>
        <translation>Des bandes de {0} répètent chaque valeur dans un bloc de pixels, par rééchantillonnage au plus proche voisin, et sont interpolées : {1}.</translation>
    </message>
    <message>
        <source>PyTorch is installed but can&apos;t be loaded ({0}): install Microsoft&apos;s Visual C++ Redistributable (x64), free some memory, or reinstall PyTorch</source>
        <translation>PyTorch est installé mais ne peut pas être chargé ({0}) : installez Visual C++ Redistributable (x64) de Microsoft, libérez de la mémoire, ou réinstallez PyTorch</translation>
    </message>
    <message>
        <source>{0} is given twice, which would fuse its bands twice: give each file once</source>
        <translation>{0} est donné deux fois, ses bandes seraient donc fusionnées deux fois : indiquez chaque fichier une seule fois</translation>
    </message>
    <message>
        <source>{0} has only a sensor model (RPC) but the other layer has a georeference: orthorectify it with gdalwarp -rpc</source>
        <translation>{0} n&apos;a qu&apos;un modèle de capteur (RPC), mais l&apos;autre couche a un géoréférencement : orthorectifiez-le avec gdalwarp -rpc</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read from its server to the end ({1}): check the connection and try again, or download the file</source>
        <translation>{0} ne peut pas être lu jusqu&apos;au bout depuis son serveur ({1}) : vérifiez la connexion et réessayez, ou téléchargez le fichier</translation>
    </message>
    <message>
        <source>{0} is no raster, or its server fails ({1}): {2}</source>
        <translation>{0} n&apos;est pas un raster, ou son serveur est défaillant ({1}) : {2}</translation>
    </message>
    <message>
        <source>{0} bands of {1} have one value everywhere: choose another layer, or leave the bands {2} out</source>
        <translation>{0} bandes de {1} ont partout une seule valeur : choisissez une autre couche, ou laissez les bandes {2} de côté</translation>
    </message>
    <message>
        <source>{0} bands of {1} have only nodata in the common part: leave the bands {2} out, choose another layer or extent, or correct its nodata value</source>
        <translation>{0} bandes de {1} n’ont que NoData dans la partie commune : laissez les bandes {2} de côté, choisissez une autre couche ou emprise, ou corrigez la valeur NoData</translation>
    </message>
    <message>
        <source>it is an archive, which must be unpacked first</source>
        <translation>c’est une archive, à décompresser d’abord</translation>
    </message>
    <message>
        <source>{0} The MS product is sharpened; fusing corrects for it.</source>
        <translation>{0} Le produit MS est accentué ; la fusion le corrige.</translation>
    </message>
    <message>
        <source>Too few valid pixels for {0}: score a larger area, or one with less nodata.</source>
        <translation>Trop peu de pixels valides pour {0} : évaluez une zone plus grande, ou une zone avec moins de NoData.</translation>
    </message>
    <message>
        <source>PAN and MS contradict each other in {0} % of the training pixels, as under a cloud that only one of them shows, or over plants if the NIR bands are not fused. These are left out of the training; do not trust the result there.</source>
        <translation>PAN et MS se contredisent dans {0} % des pixels d’entraînement, comme sous un nuage visible dans un seul des deux, ou sur des plantes si les bandes NIR ne sont pas fusionnées. Ces pixels sont exclus de l’entraînement ; ne vous fiez pas au résultat à cet endroit.</translation>
    </message>
    <message>
        <source>The PAN is blurred by a Gaussian of {0} PAN pixels; fusing corrects for it.</source>
        <translation>Le PAN est flouté par une gaussienne de {0} pixels PAN ; la fusion le corrige.</translation>
    </message>
    <message>
        <source>Some bands are softer than the others; fusing corrects for it. Further blur in PAN pixels: {0}.</source>
        <translation>Certaines bandes sont plus floues que les autres ; la fusion le corrige. Flou supplémentaire en pixels PAN : {0}.</translation>
    </message>
    <message>
        <source>the number of training steps is negative: give 0 or more</source>
        <translation>le nombre de pas d’entraînement est négatif : indiquez 0 ou plus</translation>
    </message>
    <message>
        <source>the settings are a {0}: give Settings, or one of PRESETS</source>
        <translation>les paramètres sont du type {0} : indiquez des Settings, ou l’un des PRESETS</translation>
    </message>
    <message>
        <source>Number of bands</source>
        <translation>Nombre de bandes</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Stage one</source>
        <translation>Étape un</translation>
    </message>
    <message>
        <source>Stage two</source>
        <translation>Étape deux</translation>
    </message>
    <message>
        <source>Largest possible value</source>
        <translation>Plus grande valeur possible</translation>
    </message>
    <message>
        <source>Border that is left out (pixels)</source>
        <translation>Bord exclu (pixels)</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; can&apos;t be written ({1}): check that its folder exists and its disk has room</source>
        <translation>« {0} » ne peut pas être écrit ({1}) : vérifiez que son dossier existe et que le disque a de la place</translation>
    </message>
    <message>
        <source>band {0} of {1} has values such as {2}, too large to compute with: check its byte order and its nodata value, or scale it</source>
        <translation>la bande {0} de {1} a des valeurs telles que {2}, trop grandes pour le calcul : vérifiez l’ordre des octets et la valeur nodata, ou changez l’échelle</translation>
    </message>
    <message>
        <source>far from all others</source>
        <translation>loin de toutes les autres</translation>
    </message>
    <message>
        <source>at its edge and nowhere else</source>
        <translation>au bord et nulle part ailleurs</translation>
    </message>
    <message>
        <source>{0} % of {1} have the value {2}, {3}, and count as nodata: if they are measurements, declare a nodata value that does not occur.</source>
        <translation>{0} % de {1} ont la valeur {2}, {3}, et comptent comme nodata : s’il s’agit de mesures, déclarez une valeur nodata qui n’apparaît pas.</translation>
    </message>
    <message>
        <source>The values of {0} differ from those of {1} by {2} % of their mean: if the two have different units or scales, or their bands another order, the indices do not judge the fusion; scale the fused image first, or choose the bands in its order.</source>
        <translation>Les valeurs de {0} s’écartent de celles de {1} de {2} % de leur moyenne : si les deux ont des unités ou des échelles différentes, ou leurs bandes un autre ordre, les indices ne jugent pas la fusion ; mettez d’abord l’image fusionnée à l’échelle, ou choisissez les bandes dans son ordre.</translation>
    </message>
    <message>
        <source>The reduced PAN does not lie on the pixels of {0}, which is resampled, so fused images can&apos;t be assessed against it: warp the MS to the grid of &apos;{1}&apos; with gdalwarp, and reduce that with the PAN.</source>
        <translation>La bande PAN réduite ne se trouve pas sur les pixels de {0}, qui est rééchantillonné, de sorte que les images fusionnées ne peuvent pas être évaluées par rapport à lui : transformez l’image MS avec gdalwarp sur la grille de « {1} », et réduisez le résultat avec le PAN.</translation>
    </message>
    <message>
        <source>These corrections only serve to find the shift: the pair is reduced without them.</source>
        <translation>Ces corrections ne servent qu’à trouver le décalage : la paire est réduite sans elles.</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; can&apos;t be written to ({1}): choose another</source>
        <translation>impossible d’écrire dans le dossier « {0} » ({1}) : choisissez-en un autre</translation>
    </message>
    <message>
        <source>the summary &apos;{0}&apos; can&apos;t be written, because the folder &apos;{1}&apos; has a folder of that name: rename it, or choose another output folder</source>
        <translation>le résumé « {0} » ne peut pas être écrit, car le dossier « {1} » contient un dossier de ce nom : renommez-le ou choisissez un autre dossier de sortie</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; has no STAC item with a PAN and an MS image: give items that have both, or list the files in a CSV file with the columns pan and ms</source>
        <translation>la liste « {0} » ne contient aucun item STAC avec une image PAN et une image MS : indiquez des items qui ont les deux, ou énumérez les fichiers dans un fichier CSV avec les colonnes pan et ms</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; has no scene: add one line per scene below the first line</source>
        <translation>la liste « {0} » ne contient aucune scène : ajoutez une ligne par scène sous la première ligne</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Assess a fused image (TRA-PAN)</source>
        <translation>Évaluer une image fusionnée (TRA-PAN)</translation>
    </message>
    <message>
        <source>Scores a fused layer from any method: against the PAN and MS layer that it was fused from, or against a reference. The layers are read in windows, so they can be of any size.</source>
        <translation>Évalue une couche fusionnée par n’importe quelle méthode : par rapport aux couches PAN et MS dont elle est issue, ou par rapport à une référence. Les couches sont lues par fenêtres et peuvent donc être de n’importe quelle taille.</translation>
    </message>
    <message>
        <source>Two ways</source>
        <translation>Deux manières</translation>
    </message>
    <message>
        <source>&lt;strong&gt;PAN and MS&lt;/strong&gt;: the fused layer lies on the grid of the PAN layer, or on a part of it. It has one band for each chosen MS band, in the same order.</source>
        <translation>&lt;strong&gt;PAN et MS&lt;/strong&gt; : la couche fusionnée se trouve sur la grille de la couche PAN, ou sur une partie de celle-ci. Elle a une bande pour chaque bande MS choisie, dans le même ordre.</translation>
    </message>
    <message>
        <source>&lt;strong&gt;A reference&lt;/strong&gt;: the fused layer lies on the grid of the reference, or on a part of it, and has the same number of bands. &lt;em&gt;Reduce a pair&lt;/em&gt; creates a pair whose reference is the original MS layer.</source>
        <translation>&lt;strong&gt;Une référence&lt;/strong&gt; : la couche fusionnée se trouve sur la grille de la référence, ou sur une partie de celle-ci, et a le même nombre de bandes. &lt;em&gt;Réduire la résolution d’un couple&lt;/em&gt; crée un couple dont la référence est la couche MS d’origine.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>The layer to score.</source>
        <translation>La couche à évaluer.</translation>
    </message>
    <message>
        <source>The panchromatic layer that was fused.</source>
        <translation>La couche panchromatique qui a été fusionnée.</translation>
    </message>
    <message>
        <source>The panchromatic band of that layer. Empty: its only band, or all of them except alpha and quality bands, combined into one that resembles the MS.</source>
        <translation>La bande panchromatique de cette couche. Vide : sa seule bande, ou toutes sauf les bandes alpha et de qualité, combinées en une seule qui ressemble au MS.</translation>
    </message>
    <message>
        <source>The multispectral layer that was fused.</source>
        <translation>La couche multispectrale qui a été fusionnée.</translation>
    </message>
    <message>
        <source>The bands that were fused, in the same order. Empty: all except alpha and quality bands.</source>
        <translation>Les bandes qui ont été fusionnées, dans le même ordre. Vide : toutes sauf les bandes alpha et de qualité.</translation>
    </message>
    <message>
        <source>Optional. More MS layers, if each band is a file, as in Landsat and Sentinel-2 products. Their bands follow those of the MS layer, in the order given.</source>
        <translation>Facultatif. D’autres couches MS, si chaque bande est un fichier, comme dans les produits Landsat et Sentinel-2. Leurs bandes suivent celles de la couche MS, dans l’ordre donné.</translation>
    </message>
    <message>
        <source>The sensor. Its MTF gains are used to filter the fused layer to the resolution of the MS layer. &lt;code&gt;auto&lt;/code&gt; identifies it from the metadata.</source>
        <translation>Le capteur. Ses gains de FTM servent à filtrer la couche fusionnée à la résolution de la couche MS. &lt;code&gt;auto&lt;/code&gt; l’identifie d’après les métadonnées.</translation>
    </message>
    <message>
        <source>The true high-resolution image, instead of PAN and MS.</source>
        <translation>La véritable image à haute résolution, à la place de PAN et MS.</translation>
    </message>
    <message>
        <source>If the MS was resampled to smaller pixels: PAN pixels per pixel that it was made from. Empty: its spectrum decides.</source>
        <translation>Si le MS a été rééchantillonné à des pixels plus petits : pixels PAN par pixel dont il est issu. Vide : son spectre décide.</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between MS and PAN, which needs the engine (PyTorch). If off, the georeference is used as it is.</source>
        <translation>Estime le décalage subpixel entre MS et PAN, ce qui nécessite le moteur (PyTorch). Si cette option est désactivée, le géoréférencement est utilisé tel quel.</translation>
    </message>
    <message>
        <source>With a reference: PAN pixels per MS pixel along one axis. ERGAS is scaled by it.</source>
        <translation>Avec une référence : pixels PAN par pixel MS le long d’un axe. ERGAS est mis à l’échelle par cette valeur.</translation>
    </message>
    <message>
        <source>With a reference: the largest possible value of the data, for PSNR and SSIM. Empty: for integers 2&lt;sup&gt;bits&lt;/sup&gt; - 1 for the number of bits that the reference needs, otherwise the maximum of the reference.</source>
        <translation>Avec une référence : la plus grande valeur possible des données, pour PSNR et SSIM. Vide : pour des entiers 2&lt;sup&gt;bits&lt;/sup&gt; - 1 pour le nombre de bits dont la référence a besoin, sinon le maximum de la référence.</translation>
    </message>
    <message>
        <source>With a reference: width in pixels of the border that is not scored.</source>
        <translation>Avec une référence : largeur en pixels du bord qui n’est pas évalué.</translation>
    </message>
    <message>
        <source>Optional. An HTML page with the indices.</source>
        <translation>Facultatif. Une page HTML avec les indices.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Quality without a reference, from 0 to 1 (best). It is the product of 1 - D_lambda_K and 1 - D_S.</source>
        <translation>Qualité sans référence, de 0 à 1 (idéal). C’est le produit de 1 - D_lambda_K et 1 - D_S.</translation>
    </message>
    <message>
        <source>Spectral distortion; 0 is best.</source>
        <translation>Distorsion spectrale ; 0 est l’idéal.</translation>
    </message>
    <message>
        <source>Spatial distortion; 0 is best.</source>
        <translation>Distorsion spatiale ; 0 est l’idéal.</translation>
    </message>
    <message>
        <source>How weakly the detail of the bands correlates with the PAN band; 0 is best.</source>
        <translation>À quel point les détails des bandes sont peu corrélés à la bande PAN ; 0 est l’idéal.</translation>
    </message>
    <message>
        <source>Reprojected indices; 0 is best. The fused layer, blurred by the published MTF gains and reduced to the MS grid, against the MS layer: 1 - Q2n, spectral angle in degrees, relative error.</source>
        <translation>Indices reprojetés ; 0 est l’idéal. La couche fusionnée, rendue floue avec les gains de FTM publiés et réduite à la grille du MS, comparée à la couche MS : 1 - Q2n, angle spectral en degrés, erreur relative.</translation>
    </message>
    <message>
        <source>Quality of all bands together; 1 is best.</source>
        <translation>Qualité de toutes les bandes ensemble ; 1 est l’idéal.</translation>
    </message>
    <message>
        <source>Relative error of all bands; 0 is best.</source>
        <translation>Erreur relative de toutes les bandes ; 0 est l’idéal.</translation>
    </message>
    <message>
        <source>Spectral angle in degrees; 0 is best.</source>
        <translation>Angle spectral en degrés ; 0 est l’idéal.</translation>
    </message>
    <message>
        <source>Correlation of the spatial detail; 1 is best.</source>
        <translation>Corrélation des détails spatiaux ; 1 est l’idéal.</translation>
    </message>
    <message>
        <source>Peak signal-to-noise ratio in dB; higher is better. Empty if both images are identical.</source>
        <translation>Rapport signal sur bruit de crête en dB ; plus il est élevé, mieux c’est. Vide si les deux images sont identiques.</translation>
    </message>
    <message>
        <source>Structural similarity; 1 is best.</source>
        <translation>Similarité structurelle ; 1 est l’idéal.</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Ligne de commande</translation>
    </message>
    <message>
        <source>Pansharpen many scenes (TRA-PAN)</source>
        <translation>Pansharpening de nombreuses scènes (TRA-PAN)</translation>
    </message>
    <message>
        <source>Runs &lt;em&gt;Pansharpen (TRA-PAN)&lt;/em&gt; on all PAN/MS pairs of a folder or a list and writes a summary. Finished scenes are kept: after an interruption or a failure, run it again to continue. If a scene fails, the others continue.</source>
        <translation>Exécute &lt;em&gt;Pansharpening (TRA-PAN)&lt;/em&gt; sur toutes les paires PAN/MS d’un dossier ou d’une liste et écrit un résumé. Les scènes terminées sont conservées : après une interruption ou un échec, relancez pour continuer. Si une scène échoue, les autres continuent.</translation>
    </message>
    <message>
        <source>Which files form a pair</source>
        <translation>Quels fichiers forment une paire</translation>
    </message>
    <message>
        <source>&lt;strong&gt;In a folder&lt;/strong&gt; and its subfolders, two files form a pair if their paths differ only in the words for PAN and MS: &lt;code&gt;a_pan.tif&lt;/code&gt; and &lt;code&gt;a_ms.tif&lt;/code&gt;, &lt;code&gt;x-P2AS-y.tif&lt;/code&gt; and &lt;code&gt;x-M2AS-y.tif&lt;/code&gt;, &lt;code&gt;PAN/x.tif&lt;/code&gt; and &lt;code&gt;MUL/x.tif&lt;/code&gt;. Single-band files are combined into one MS image: Landsat&apos;s &lt;code&gt;B1&lt;/code&gt; to &lt;code&gt;B7&lt;/code&gt;, with &lt;code&gt;B8&lt;/code&gt; as the PAN band, or &lt;code&gt;blue&lt;/code&gt;, &lt;code&gt;green&lt;/code&gt;, &lt;code&gt;red&lt;/code&gt;, &lt;code&gt;nir&lt;/code&gt;. If a subfolder has only one PAN and one MS file, they form a pair even if their names differ otherwise. The log lists the files without a partner.</source>
        <translation>&lt;strong&gt;Dans un dossier&lt;/strong&gt; et ses sous-dossiers, deux fichiers forment une paire si leurs chemins ne diffèrent que par les mots pour PAN et MS : &lt;code&gt;a_pan.tif&lt;/code&gt; et &lt;code&gt;a_ms.tif&lt;/code&gt;, &lt;code&gt;x-P2AS-y.tif&lt;/code&gt; et &lt;code&gt;x-M2AS-y.tif&lt;/code&gt;, &lt;code&gt;PAN/x.tif&lt;/code&gt; et &lt;code&gt;MUL/x.tif&lt;/code&gt;. Les fichiers à une bande sont réunis en une image MS : &lt;code&gt;B1&lt;/code&gt; à &lt;code&gt;B7&lt;/code&gt; de Landsat, avec &lt;code&gt;B8&lt;/code&gt; comme bande PAN, ou &lt;code&gt;blue&lt;/code&gt;, &lt;code&gt;green&lt;/code&gt;, &lt;code&gt;red&lt;/code&gt;, &lt;code&gt;nir&lt;/code&gt;. Si un sous-dossier n’a qu’un fichier PAN et un fichier MS, ils forment une paire même si leurs noms diffèrent par ailleurs. Le journal énumère les fichiers sans partenaire.</translation>
    </message>
    <message>
        <source>&lt;strong&gt;A CSV file&lt;/strong&gt; has a header line with the columns &lt;code&gt;pan&lt;/code&gt; and &lt;code&gt;ms&lt;/code&gt; (several files separated by &lt;code&gt;;&lt;/code&gt;). The columns &lt;code&gt;name&lt;/code&gt;, &lt;code&gt;output&lt;/code&gt; and &lt;code&gt;sensor&lt;/code&gt; are optional. Paths are relative to the folder of the CSV file.</source>
        <translation>&lt;strong&gt;Un fichier CSV&lt;/strong&gt; a une ligne d’en-tête avec les colonnes &lt;code&gt;pan&lt;/code&gt; et &lt;code&gt;ms&lt;/code&gt; (plusieurs fichiers séparés par &lt;code&gt;;&lt;/code&gt;). Les colonnes &lt;code&gt;name&lt;/code&gt;, &lt;code&gt;output&lt;/code&gt; et &lt;code&gt;sensor&lt;/code&gt; sont facultatives. Les chemins sont relatifs au dossier du fichier CSV.</translation>
    </message>
    <message>
        <source>&lt;strong&gt;STAC items&lt;/strong&gt; (JSON: an item, an item collection or a list of these) describe the bands of their assets. They need the Python package &lt;code&gt;pystac&lt;/code&gt;.</source>
        <translation>&lt;strong&gt;Des éléments STAC&lt;/strong&gt; (JSON : un élément, une collection d’éléments ou une liste de ceux-ci) décrivent les bandes de leurs ressources. Ils nécessitent le paquet Python &lt;code&gt;pystac&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>The folder with the pairs.</source>
        <translation>Le dossier des paires.</translation>
    </message>
    <message>
        <source>A CSV file or STAC items, instead of a folder.</source>
        <translation>Un fichier CSV ou des éléments STAC, à la place d’un dossier.</translation>
    </message>
    <message>
        <source>The sensor of all scenes. &lt;code&gt;auto&lt;/code&gt; identifies the sensor of each scene from its metadata.</source>
        <translation>Le capteur de toutes les scènes. &lt;code&gt;auto&lt;/code&gt; identifie le capteur de chaque scène d’après ses métadonnées.</translation>
    </message>
    <message>
        <source>Training length: &lt;code&gt;fast&lt;/code&gt;, &lt;code&gt;balanced&lt;/code&gt; or &lt;code&gt;best&lt;/code&gt;.</source>
        <translation>Durée de l’entraînement : &lt;code&gt;fast&lt;/code&gt;, &lt;code&gt;balanced&lt;/code&gt; ou &lt;code&gt;best&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>Where to compute. With a scheduler, &lt;code&gt;cuda&lt;/code&gt; requests workers with the resource GPU.</source>
        <translation>Où calculer. Avec un ordonnanceur, &lt;code&gt;cuda&lt;/code&gt; demande des workers dotés de la ressource GPU.</translation>
    </message>
    <message>
        <source>If the MS images were resampled to smaller pixels: PAN pixels per pixel that they were made from. Empty: the list or their spectrum decides.</source>
        <translation>Si les images MS ont été rééchantillonnées à des pixels plus petits : pixels PAN par pixel dont elles sont issues. Vide : la liste ou leur spectre décide.</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between MS and PAN of each scene.</source>
        <translation>Estime le décalage subpixel entre MS et PAN de chaque scène.</translation>
    </message>
    <message>
        <source>Random seed.</source>
        <translation>Graine aléatoire.</translation>
    </message>
    <message>
        <source>Training steps of the two stages. Empty: the preset decides.</source>
        <translation>Itérations d’entraînement des deux étapes. Vide : le préréglage décide.</translation>
    </message>
    <message>
        <source>Data type of the outputs. &lt;code&gt;auto&lt;/code&gt; uses the type of each MS image.</source>
        <translation>Type de données des sorties. &lt;code&gt;auto&lt;/code&gt; utilise le type de chaque image MS.</translation>
    </message>
    <message>
        <source>Numbers of the bands to use in each scene, in the order of the output, for example &lt;code&gt;5,3,2&lt;/code&gt;. Empty: all except alpha and quality bands.</source>
        <translation>Numéros des bandes à utiliser dans chaque scène, dans l’ordre de la sortie, par exemple &lt;code&gt;5,3,2&lt;/code&gt;. Vide : toutes sauf les bandes alpha et de qualité.</translation>
    </message>
    <message>
        <source>A network trained on another scene of the sensor, and whether each scene trains it further (&lt;code&gt;fine-tune&lt;/code&gt;) or only applies it (&lt;code&gt;apply only&lt;/code&gt;).</source>
        <translation>Un réseau entraîné sur une autre scène du capteur, et si chaque scène poursuit son entraînement (&lt;code&gt;fine-tune&lt;/code&gt;) ou l’applique seulement (&lt;code&gt;apply only&lt;/code&gt;).</translation>
    </message>
    <message>
        <source>Nodata value of the outputs. Empty: that of each MS image.</source>
        <translation>Valeur NoData des sorties. Vide : celle de chaque image MS.</translation>
    </message>
    <message>
        <source>Adds overviews, or the statistics of each band, to the outputs.</source>
        <translation>Ajoute aux sorties des aperçus, ou les statistiques de chaque bande.</translation>
    </message>
    <message>
        <source>Writes cloud-optimised GeoTIFFs, with overviews.</source>
        <translation>Écrit des GeoTIFF optimisés pour le cloud, avec des aperçus.</translation>
    </message>
    <message>
        <source>Address of a Dask scheduler, for example &lt;code&gt;tcp://host:8786&lt;/code&gt;, whose workers fuse the scenes. They must see the same files under the same paths. Needs the Python package &lt;code&gt;dask[distributed]&lt;/code&gt;.</source>
        <translation>Adresse d’un ordonnanceur Dask, par exemple &lt;code&gt;tcp://host:8786&lt;/code&gt;, dont les workers fusionnent les scènes. Ils doivent voir les mêmes fichiers sous les mêmes chemins. Nécessite le paquet Python &lt;code&gt;dask[distributed]&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>Writes a report next to each fused raster.</source>
        <translation>Écrit un rapport à côté de chaque raster fusionné.</translation>
    </message>
    <message>
        <source>Lists the pairs in the log, and why other files belong to none. Nothing is fused or written.</source>
        <translation>Énumère les paires dans le journal, et pourquoi d’autres fichiers n’en forment aucune. Rien n’est fusionné ni écrit.</translation>
    </message>
    <message>
        <source>Adds the fused rasters to the project at the end.</source>
        <translation>Ajoute à la fin les rasters fusionnés au projet.</translation>
    </message>
    <message>
        <source>For the fused rasters, &lt;code&gt;summary.html&lt;/code&gt; and &lt;code&gt;summary.csv&lt;/code&gt;.</source>
        <translation>Pour les rasters fusionnés, &lt;code&gt;summary.html&lt;/code&gt; et &lt;code&gt;summary.csv&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>A GeoTIFF for each scene, named after the scene. An existing one is kept if it is complete and its metadata name the same input files (name, size, modification time), settings and version.</source>
        <translation>Un GeoTIFF par scène, portant le nom de la scène. Un fichier existant est conservé s’il est complet et si ses métadonnées indiquent les mêmes fichiers d’entrée (nom, taille, date de modification), les mêmes paramètres et la même version.</translation>
    </message>
    <message>
        <source>&lt;code&gt;SUMMARY&lt;/code&gt;: a page with the state, quality indices, duration, device and warnings of each scene, and the reason for each failure. &lt;code&gt;summary.csv&lt;/code&gt; contains the same for other programs.</source>
        <translation>&lt;code&gt;SUMMARY&lt;/code&gt; : une page avec l’état, les indices de qualité, la durée, le périphérique et les avertissements de chaque scène, et la cause de chaque échec. &lt;code&gt;summary.csv&lt;/code&gt; contient la même chose pour d’autres programmes.</translation>
    </message>
    <message>
        <source>Reduce a pair (TRA-PAN)</source>
        <translation>Réduire la résolution d’un couple (TRA-PAN)</translation>
    </message>
    <message>
        <source>Reduces the resolution of PAN and MS by their ratio (Wald&apos;s protocol). The original MS layer is then the reference for a fusion of the reduced pair, so that you can test any method on your own data.</source>
        <translation>Réduit la résolution du PAN et du MS de leur rapport (protocole de Wald). La couche MS d’origine est alors la référence pour une fusion du couple réduit, ce qui permet de tester n’importe quelle méthode sur vos propres données.</translation>
    </message>
    <message>
        <source>Test a method</source>
        <translation>Tester une méthode</translation>
    </message>
    <message>
        <source>Create the reduced pair from your PAN and MS layer.</source>
        <translation>Créez le couple réduit à partir de vos couches PAN et MS.</translation>
    </message>
    <message>
        <source>Fuse it with &lt;em&gt;Pansharpen (TRA-PAN)&lt;/em&gt; or any other method.</source>
        <translation>Fusionnez-le avec &lt;em&gt;Pansharpening (TRA-PAN)&lt;/em&gt; ou toute autre méthode.</translation>
    </message>
    <message>
        <source>Run &lt;em&gt;Assess a fused image&lt;/em&gt; with the original MS layer as reference.</source>
        <translation>Exécutez &lt;em&gt;Évaluer une image fusionnée&lt;/em&gt; avec la couche MS d’origine comme référence.</translation>
    </message>
    <message>
        <source>The panchromatic layer.</source>
        <translation>La couche panchromatique.</translation>
    </message>
    <message>
        <source>The multispectral layer.</source>
        <translation>La couche multispectrale.</translation>
    </message>
    <message>
        <source>The bands to use, in the order of the output. Empty: all except alpha and quality bands.</source>
        <translation>Les bandes à utiliser, dans l’ordre de la sortie. Vide : toutes sauf les bandes alpha et de qualité.</translation>
    </message>
    <message>
        <source>The sensor. Each band is filtered with its MTF gain. &lt;code&gt;auto&lt;/code&gt; identifies the sensor from the metadata.</source>
        <translation>Le capteur. Chaque bande est filtrée avec son gain de FTM. &lt;code&gt;auto&lt;/code&gt; identifie le capteur d’après les métadonnées.</translation>
    </message>
    <message>
        <source>The reduced PAN band, a GeoTIFF.</source>
        <translation>La bande PAN réduite, un GeoTIFF.</translation>
    </message>
    <message>
        <source>The reduced MS image, a GeoTIFF. Either both files are written or none.</source>
        <translation>L’image MS réduite, un GeoTIFF. Les deux fichiers sont écrits, ou aucun.</translation>
    </message>
    <message>
        <source>The reduced PAN lies exactly on the pixels of the MS layer, cropped so that the ratio divides its size. The PAN band is filtered with its MTF and sampled at the registered centres of the MS pixels.</source>
        <translation>Le PAN réduit se trouve exactement sur les pixels de la couche MS, rogné pour que le rapport divise sa taille. La bande PAN est filtrée avec sa FTM et échantillonnée aux centres recalés des pixels MS.</translation>
    </message>
    <message>
        <source>The reduced MS is filtered with its MTF and decimated: every ratio-th pixel is kept, starting at pixel ratio / 2 (rounded down). Its georeference accounts for this. At ratio 4, the centre of its first pixel is the centre of pixel (2, 2) of the reduced PAN, counted from 0.</source>
        <translation>Le MS réduit est filtré avec sa FTM et décimé : on garde un pixel sur « rapport », à partir du pixel rapport / 2 (arrondi par défaut). Son géoréférencement en tient compte. Avec le rapport 4, le centre de son premier pixel est le centre du pixel (2, 2) du PAN réduit, compté à partir de 0.</translation>
    </message>
    <message>
        <source>Both keep the data type, nodata value, band names and scale of their input. A pixel becomes nodata if the filter has too few valid pixels around it.</source>
        <translation>Les deux conservent le type de données, la valeur NoData, les noms de bandes et l’échelle de leur entrée. Un pixel devient NoData si le filtre a trop peu de pixels valides autour de lui.</translation>
    </message>
    <message>
        <source>The metadata domain &lt;code&gt;TRAPAN&lt;/code&gt; contains the registration and the gains.</source>
        <translation>Le domaine de métadonnées &lt;code&gt;TRAPAN&lt;/code&gt; contient le recalage et les gains.</translation>
    </message>
    <message>
        <source>Engine information</source>
        <translation>Informations sur le moteur</translation>
    </message>
    <message>
        <source>Starts the engine and reports which Python runs it and how it was found, the versions of PyTorch and NumPy, the devices, and the duration of a tiny test run. Your data is not read.</source>
        <translation>Démarre le moteur et indique quel Python l’exécute et comment il a été trouvé, les versions de PyTorch et NumPy, les périphériques, et la durée d’un tout petit essai. Vos données ne sont pas lues.</translation>
    </message>
    <message>
        <source>The log has one line per fact. Copy it into a bug report: it contains folder names but no passwords.</source>
        <translation>Le journal a une ligne par information. Copiez-le dans un rapport de bogue : il contient des noms de dossiers mais pas de mots de passe.</translation>
    </message>
    <message>
        <source>&lt;code&gt;INFORMATION&lt;/code&gt; contains the same as a JSON document, for scripts.</source>
        <translation>&lt;code&gt;INFORMATION&lt;/code&gt; contient la même chose sous forme de document JSON, pour les scripts.</translation>
    </message>
    <message>
        <source>If the engine is not installed or does not start, &lt;code&gt;error&lt;/code&gt; gives the reason.</source>
        <translation>Si le moteur n’est pas installé ou ne démarre pas, &lt;code&gt;error&lt;/code&gt; en donne la raison.</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>Installer le moteur</translation>
    </message>
    <message>
        <source>Installs PyTorch, NumPy and SciPy for the TRA-PAN engine in a separate Python environment. QGIS&apos;s Python and other plugins stay unchanged. The environment is in your user data folder, outside the QGIS profile, so upgrades of QGIS or the plugin do not affect it. Run this once, and again if a later version of the plugin asks for it.</source>
        <translation>Installe PyTorch, NumPy et SciPy pour le moteur TRA-PAN dans un environnement Python séparé. Le Python de QGIS et les autres extensions restent inchangés. L’environnement se trouve dans votre dossier de données utilisateur, hors du profil QGIS : les mises à jour de QGIS ou de l’extension ne l’affectent donc pas. Exécutez cela une fois, puis de nouveau si une version ultérieure de l’extension le demande.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>The installer looks for a Python 3.10 to 3.14 with &lt;code&gt;venv&lt;/code&gt; and &lt;code&gt;pip&lt;/code&gt;. The log lists each one that it tries.</source>
        <translation>L’installateur cherche un Python 3.10 à 3.14 avec &lt;code&gt;venv&lt;/code&gt; et &lt;code&gt;pip&lt;/code&gt;. Le journal énumère chacun de ceux qu’il essaie.</translation>
    </message>
    <message>
        <source>It chooses the PyTorch build: CUDA if &lt;code&gt;nvidia-smi&lt;/code&gt; reports a GPU and a driver that support one of the builds, otherwise the CPU.</source>
        <translation>Il choisit la version de PyTorch : CUDA si &lt;code&gt;nvidia-smi&lt;/code&gt; signale un GPU et un pilote compatibles avec l’une des versions, sinon le CPU.</translation>
    </message>
    <message>
        <source>It checks the free disk space: 1.5 GB for the CPU build, 10 GB for CUDA during the installation.</source>
        <translation>Il vérifie l’espace disque libre : 1,5 Go pour la version CPU, 10 Go pour CUDA pendant l’installation.</translation>
    </message>
    <message>
        <source>Only then does it replace an existing engine. After a cancelled or failed installation, the existing engine remains. The next installation removes what an aborted one has left.</source>
        <translation>Ce n’est qu’ensuite qu’il remplace un moteur existant. Après une installation annulée ou échouée, le moteur existant demeure. L’installation suivante supprime ce qu’une installation interrompue a laissé.</translation>
    </message>
    <message>
        <source>&lt;code&gt;install&lt;/code&gt;; &lt;code&gt;dry run&lt;/code&gt; only lists the steps; &lt;code&gt;repair&lt;/code&gt; reinstalls the existing engine; &lt;code&gt;remove&lt;/code&gt; deletes it.</source>
        <translation>&lt;code&gt;install&lt;/code&gt; ; &lt;code&gt;dry run&lt;/code&gt; énumère seulement les étapes ; &lt;code&gt;repair&lt;/code&gt; réinstalle le moteur existant ; &lt;code&gt;remove&lt;/code&gt; le supprime.</translation>
    </message>
    <message>
        <source>The PyTorch build: &lt;code&gt;auto&lt;/code&gt;, &lt;code&gt;cpu&lt;/code&gt; or &lt;code&gt;cuda&lt;/code&gt;.</source>
        <translation>La version de PyTorch : &lt;code&gt;auto&lt;/code&gt;, &lt;code&gt;cpu&lt;/code&gt; ou &lt;code&gt;cuda&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>A folder of wheels to install from, without a network.</source>
        <translation>Un dossier de wheels à partir duquel installer, sans réseau.</translation>
    </message>
    <message>
        <source>URL of a package index that replaces the public ones. It must have all packages, including the PyTorch builds.</source>
        <translation>URL d’un index de paquets qui remplace les index publics. Il doit contenir tous les paquets, y compris les versions de PyTorch.</translation>
    </message>
    <message>
        <source>The base Python of the environment. Empty: the first suitable one that is found.</source>
        <translation>Le Python de base de l’environnement. Vide : le premier qui convient parmi ceux trouvés.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>The proxy of &lt;em&gt;Settings &amp;gt; Options &amp;gt; Network&lt;/em&gt; is used. pip&apos;s own configuration also applies, for example mirrors and certificates (&lt;code&gt;PIP_CERT&lt;/code&gt;). Passwords never appear in the log.</source>
        <translation>Le proxy de &lt;em&gt;Préférences &amp;gt; Options &amp;gt; Réseau&lt;/em&gt; est utilisé. La configuration propre à pip s’applique aussi, par exemple les miroirs et les certificats (&lt;code&gt;PIP_CERT&lt;/code&gt;). Les mots de passe n’apparaissent jamais dans le journal.</translation>
    </message>
    <message>
        <source>Pansharpen (TRA-PAN)</source>
        <translation>Pansharpening (TRA-PAN)</translation>
    </message>
    <message>
        <source>Fuses a panchromatic (PAN) and a multispectral (MS) layer of the same scene. The result has the bands of the MS layer at the resolution of the PAN layer. A small network is trained on this pair only: there is no training data to collect or download, and no data leaves your computer.</source>
        <translation>Fusionne une couche panchromatique (PAN) et une couche multispectrale (MS) de la même scène. Le résultat a les bandes de la couche MS à la résolution de la couche PAN. Un petit réseau est entraîné sur cette seule paire : il n’y a pas de données d’entraînement à réunir ni à télécharger, et aucune donnée ne quitte votre ordinateur.</translation>
    </message>
    <message>
        <source>First try</source>
        <translation>Premier essai</translation>
    </message>
    <message>
        <source>Choose the PAN and the MS layer.</source>
        <translation>Choisissez la couche PAN et la couche MS.</translation>
    </message>
    <message>
        <source>Click &lt;em&gt;Run&lt;/em&gt;. The log shows the stage and the remaining time. You can cancel at any time; a cancelled run leaves no files.</source>
        <translation>Cliquez sur &lt;em&gt;Exécuter&lt;/em&gt;. Le journal montre l’étape et le temps restant. Vous pouvez annuler à tout moment ; une exécution annulée ne laisse aucun fichier.</translation>
    </message>
    <message>
        <source>The fused layer is added with the band combination and the contrast stretch of the MS layer.</source>
        <translation>La couche fusionnée est ajoutée avec la combinaison de bandes et l’étirement de contraste de la couche MS.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Two overlapping rasters. Their origins, extents and sizes may differ. If the MS layer has another CRS, it is resampled to that of the PAN layer while it is read.</source>
        <translation>Deux rasters qui se recouvrent. Leurs origines, emprises et tailles peuvent différer. Si la couche MS a un autre SCR, elle est rééchantillonnée dans celui de la couche PAN pendant la lecture.</translation>
    </message>
    <message>
        <source>One MS pixel must be 1 to 16 PAN pixels wide. If the ratio differs from a whole number by more than 1 %, the MS layer is resampled to a whole-number ratio. An MS that was resampled to smaller pixels is used at its true ones.</source>
        <translation>Un pixel MS doit avoir une largeur de 1 à 16 pixels PAN. Si le rapport s’écarte d’un nombre entier de plus de 1 %, la couche MS est rééchantillonnée à un rapport entier. Un MS qui a été rééchantillonné à des pixels plus petits est utilisé à ses vrais pixels.</translation>
    </message>
    <message>
        <source>The CRS and the additional no-data values that you set on a layer count in place of those of its file.</source>
        <translation>Le SCR et les valeurs NoData supplémentaires que vous définissez sur une couche comptent à la place de ceux de son fichier.</translation>
    </message>
    <message>
        <source>The overlap must have at least 16 x 16 MS pixels. For ratios above 4, it must have at least four times the ratio along each side.</source>
        <translation>Le recouvrement doit avoir au moins 16 x 16 pixels MS. Pour des rapports supérieurs à 4, il doit avoir au moins quatre fois le rapport le long de chaque côté.</translation>
    </message>
    <message>
        <source>Any number of bands, integer or floating point. Nodata, masked, NaN and infinite pixels are ignored and become nodata in the output.</source>
        <translation>Un nombre quelconque de bandes, entières ou à virgule flottante. Les pixels NoData, masqués, NaN et infinis sont ignorés et deviennent NoData dans la sortie.</translation>
    </message>
    <message>
        <source>If the MS image has one file per band, as Landsat has, choose the first band as MS layer, and the others under &lt;em&gt;More MS layers&lt;/em&gt;.</source>
        <translation>Si l’image MS a un fichier par bande, comme Landsat, choisissez la première bande comme couche MS, et les autres sous &lt;em&gt;Autres couches MS&lt;/em&gt;.</translation>
    </message>
    <message>
        <source>On-the-fly rasters of the raster calculator are written to a temporary file. Layers from web services (WMS, XYZ) and databases can&apos;t be used directly. Export them to a raster file first.</source>
        <translation>Les rasters virtuels de la calculatrice raster sont écrits dans un fichier temporaire. Les couches de services web (WMS, XYZ) et de bases de données ne peuvent pas être utilisées directement. Exportez-les d’abord dans un fichier raster.</translation>
    </message>
    <message>
        <source>The panchromatic layer. The fused raster gets its grid.</source>
        <translation>La couche panchromatique. Le raster fusionné en prend la grille.</translation>
    </message>
    <message>
        <source>The bands to fuse, in the order of the output, for example &lt;code&gt;5;3;2&lt;/code&gt;. Empty: all except alpha and quality bands.</source>
        <translation>Les bandes à fusionner, dans l’ordre de la sortie, par exemple &lt;code&gt;5;3;2&lt;/code&gt;. Vide : toutes sauf les bandes alpha et de qualité.</translation>
    </message>
    <message>
        <source>The sensor. It sets how strongly each band is blurred (MTF gain at Nyquist). &lt;code&gt;auto&lt;/code&gt; identifies the sensor from the product metadata and reports it in the log. Choose &lt;code&gt;generic&lt;/code&gt; if your sensor is not listed.</source>
        <translation>Le capteur. Il détermine le degré de flou de chaque bande (gain de FTM à Nyquist). &lt;code&gt;auto&lt;/code&gt; identifie le capteur d’après les métadonnées du produit et l’indique dans le journal. Choisissez &lt;code&gt;generic&lt;/code&gt; si votre capteur ne figure pas dans la liste.</translation>
    </message>
    <message>
        <source>&lt;code&gt;fast&lt;/code&gt; for a preview, &lt;code&gt;balanced&lt;/code&gt; for most work, &lt;code&gt;best&lt;/code&gt; for final products.</source>
        <translation>&lt;code&gt;fast&lt;/code&gt; pour un aperçu, &lt;code&gt;balanced&lt;/code&gt; pour la plupart des travaux, &lt;code&gt;best&lt;/code&gt; pour les produits finaux.</translation>
    </message>
    <message>
        <source>&lt;code&gt;auto&lt;/code&gt; uses a GPU if PyTorch finds one. With &lt;code&gt;cuda&lt;/code&gt;, &lt;code&gt;mps&lt;/code&gt; or &lt;code&gt;cpu&lt;/code&gt;, the run fails if this device is not available.</source>
        <translation>&lt;code&gt;auto&lt;/code&gt; utilise un GPU si PyTorch en trouve un. Avec &lt;code&gt;cuda&lt;/code&gt;, &lt;code&gt;mps&lt;/code&gt; ou &lt;code&gt;cpu&lt;/code&gt;, l’exécution échoue si ce périphérique n’est pas disponible.</translation>
    </message>
    <message>
        <source>Fuses only this extent, given in the CRS of the PAN layer unless you name another. Empty: the overlap of PAN and MS.</source>
        <translation>Ne fusionne que cette emprise, donnée dans le SCR de la couche PAN sauf si vous en indiquez un autre. Vide : le recouvrement du PAN et du MS.</translation>
    </message>
    <message>
        <source>If the MS was resampled to smaller pixels, for example to those of the PAN: PAN pixels per pixel that it was made from, such as 4. Empty: its spectrum decides, and the log says so.</source>
        <translation>Si le MS a été rééchantillonné à des pixels plus petits, par exemple à ceux du PAN : pixels PAN par pixel dont il est issu, par exemple 4. Vide : son spectre décide, et le journal l’indique.</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between MS and PAN. Switch it off only if you are sure that the georeference is correct.</source>
        <translation>Estime le décalage subpixel entre MS et PAN. Ne désactivez cette option que si vous êtes sûr que le géoréférencement est exact.</translation>
    </message>
    <message>
        <source>Random seed. The same seed gives the same pixels on the same machine.</source>
        <translation>Graine aléatoire. La même graine donne les mêmes pixels sur la même machine.</translation>
    </message>
    <message>
        <source>Training steps of stage one. Empty: the preset decides.</source>
        <translation>Itérations d’entraînement de l’étape un. Vide : le préréglage décide.</translation>
    </message>
    <message>
        <source>Training steps of stage two. Empty: the preset decides.</source>
        <translation>Itérations d’entraînement de l’étape deux. Vide : le préréglage décide.</translation>
    </message>
    <message>
        <source>Optional. A network saved with &lt;code&gt;SAVE_WEIGHTS&lt;/code&gt; from another scene of the same sensor, with the same bands in the same order.</source>
        <translation>Facultatif. Un réseau enregistré avec &lt;code&gt;SAVE_WEIGHTS&lt;/code&gt; depuis une autre scène du même capteur, avec les mêmes bandes dans le même ordre.</translation>
    </message>
    <message>
        <source>&lt;code&gt;fine-tune&lt;/code&gt; trains that network further. A quarter of the preset&apos;s steps gives about the same quality as a full training. &lt;code&gt;apply only&lt;/code&gt; fuses without training; the result is slightly less accurate.</source>
        <translation>&lt;code&gt;fine-tune&lt;/code&gt; poursuit l’entraînement de ce réseau. Un quart des itérations du préréglage donne à peu près la même qualité qu’un entraînement complet. &lt;code&gt;apply only&lt;/code&gt; fusionne sans entraînement ; le résultat est un peu moins précis.</translation>
    </message>
    <message>
        <source>Optional. Saves the trained network as a &lt;code&gt;.safetensors&lt;/code&gt; file.</source>
        <translation>Facultatif. Enregistre le réseau entraîné dans un fichier &lt;code&gt;.safetensors&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>Data type of the output. &lt;code&gt;auto&lt;/code&gt; uses the type of the MS layer. Values are rounded and clipped to the range of the type.</source>
        <translation>Type de données de la sortie. &lt;code&gt;auto&lt;/code&gt; utilise le type de la couche MS. Les valeurs sont arrondies et limitées à la plage du type.</translation>
    </message>
    <message>
        <source>Value of output pixels where PAN or MS is nodata. Empty: the nodata value of the MS layer.</source>
        <translation>Valeur des pixels de sortie où PAN ou MS est NoData. Vide : la valeur NoData de la couche MS.</translation>
    </message>
    <message>
        <source>Stores reduced-resolution copies (pyramids) in the raster, for faster display.</source>
        <translation>Stocke dans le raster des copies à résolution réduite (pyramides), pour un affichage plus rapide.</translation>
    </message>
    <message>
        <source>Writes a cloud-optimised GeoTIFF: with overviews, and laid out so that programs can read parts of it over the network.</source>
        <translation>Écrit un GeoTIFF optimisé pour le cloud : avec des aperçus, et organisé pour que les programmes puissent en lire des parties par le réseau.</translation>
    </message>
    <message>
        <source>Stores minimum, maximum, mean and standard deviation of each band, computed from all pixels.</source>
        <translation>Stocke le minimum, le maximum, la moyenne et l’écart type de chaque bande, calculés à partir de tous les pixels.</translation>
    </message>
    <message>
        <source>Options for the GDAL driver of the output format, for example &lt;code&gt;COMPRESS=ZSTD|PREDICTOR=2&lt;/code&gt; for GeoTIFF.</source>
        <translation>Options pour le pilote GDAL du format de sortie, par exemple &lt;code&gt;COMPRESS=ZSTD|PREDICTOR=2&lt;/code&gt; pour GeoTIFF.</translation>
    </message>
    <message>
        <source>The fused raster. The file extension selects the format; GeoTIFF is the default. An existing file is replaced only after a successful run.</source>
        <translation>Le raster fusionné. L’extension du fichier détermine le format ; GeoTIFF par défaut. Un fichier existant n’est remplacé qu’après une exécution réussie.</translation>
    </message>
    <message>
        <source>Optional. One HTML page with pictures, error maps, loss curves, and the quality indices compared with plain upsampling and GDAL&apos;s Brovey.</source>
        <translation>Facultatif. Une page HTML avec des images, des cartes d’erreur, des courbes de perte, et les indices de qualité comparés à un simple agrandissement et au Brovey de GDAL.</translation>
    </message>
    <message>
        <source>The fused raster. Its metadata domain &lt;code&gt;TRAPAN&lt;/code&gt; contains settings, versions, registration and quality indices, also the reprojected ones by the published MTF gains and by the measured blur (&lt;code&gt;INDICES&lt;/code&gt;) and which of them to trust (&lt;code&gt;INDICES_ADVICE&lt;/code&gt;).</source>
        <translation>Le raster fusionné. Son domaine de métadonnées &lt;code&gt;TRAPAN&lt;/code&gt; contient les paramètres, les versions, le recalage et les indices de qualité, y compris ceux reprojetés avec les gains de FTM publiés et avec le flou mesuré (&lt;code&gt;INDICES&lt;/code&gt;), et auxquels se fier (&lt;code&gt;INDICES_ADVICE&lt;/code&gt;).</translation>
    </message>
    <message>
        <source>Red and near-infrared band of the fused raster, for indices such as NDVI in models. Empty if neither band names nor the sensor identify them.</source>
        <translation>Bandes rouge et proche infrarouge du raster fusionné, pour des indices comme le NDVI dans les modèles. Vide si ni les noms de bandes ni le capteur ne les identifient.</translation>
    </message>
    <message>
        <source>Duration of the run.</source>
        <translation>Durée de l’exécution.</translation>
    </message>
    <message>
        <source>Give &lt;code&gt;SENSOR&lt;/code&gt;, &lt;code&gt;PRESET&lt;/code&gt;, &lt;code&gt;DEVICE&lt;/code&gt; and &lt;code&gt;OUTPUT_TYPE&lt;/code&gt; by name, not by number. The exit code is 0 only if the fused raster was written.</source>
        <translation>Indiquez &lt;code&gt;SENSOR&lt;/code&gt;, &lt;code&gt;PRESET&lt;/code&gt;, &lt;code&gt;DEVICE&lt;/code&gt; et &lt;code&gt;OUTPUT_TYPE&lt;/code&gt; par leur nom, et non par un numéro. Le code de sortie n’est 0 que si le raster fusionné a été écrit.</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>En cas d’échec</translation>
    </message>
    <message>
        <source>&lt;em&gt;The engine is not installed&lt;/em&gt;: run &lt;em&gt;Install the engine&lt;/em&gt;, in the group &lt;em&gt;Engine&lt;/em&gt; of the toolbox.</source>
        <translation>&lt;em&gt;Le moteur n’est pas installé&lt;/em&gt; : exécutez &lt;em&gt;Installer le moteur&lt;/em&gt;, dans le groupe &lt;em&gt;Moteur&lt;/em&gt; de la boîte à outils.</translation>
    </message>
    <message>
        <source>&lt;em&gt;Any other problem&lt;/em&gt;: the message names the layer, the problem and what to do. An existing output stays unchanged.</source>
        <translation>&lt;em&gt;Tout autre problème&lt;/em&gt; : le message nomme la couche, le problème et ce qu’il faut faire. Une sortie existante reste inchangée.</translation>
    </message>
    <message>
        <source>Without a reference, the indices are means over windows of 512 x 512 PAN pixels. With a reference, they are computed for the whole image. Pixels that are nodata in any of the layers are ignored. Look at HQNR and D_RHO together: noise can improve HQNR, and a mere copy of the PAN band improves D_RHO. The published MTF gains assume that the product was neither sharpened nor softened on the ground. If it was, trust the reprojected indices by the measured blur, whose names end in &lt;code&gt;_MEASURED&lt;/code&gt;. They are in the log and the report, and in the metadata of a fusion.</source>
        <translation>Sans référence, les indices sont des moyennes sur des fenêtres de 512 x 512 pixels PAN. Avec une référence, ils sont calculés pour toute l’image. Les pixels qui sont NoData dans l’une des couches sont ignorés. Considérez HQNR et D_RHO ensemble : le bruit peut améliorer HQNR, et une simple copie de la bande PAN améliore D_RHO. Les gains de FTM publiés supposent que le produit n’a été ni accentué ni adouci au sol. Si c’est le cas, fiez-vous aux indices reprojetés avec le flou mesuré, dont les noms se terminent par &lt;code&gt;_MEASURED&lt;/code&gt;. Ils figurent dans le journal et le rapport, et dans les métadonnées d’une fusion.</translation>
    </message>
    <message>
        <source>It creates a virtual environment in a hidden folder, downloads the packages, verifies their hashes, installs them and tests PyTorch. The plugin brings the hashes, except those of PyTorch for CUDA 12.6, and for CUDA 13.0 on Windows: these are compared with the hashes of PyTorch&apos;s own package index.</source>
        <translation>Il crée un environnement virtuel dans un dossier caché, télécharge les paquets, vérifie leurs empreintes, les installe et teste PyTorch. L’extension fournit les empreintes, sauf celles de PyTorch pour CUDA 12.6 et, sous Windows, pour CUDA 13.0 : pour ceux-ci, ce sont les empreintes de l’index de paquets de PyTorch qui comptent.</translation>
    </message>
    <message>
        <source>Click &lt;em&gt;Preview&lt;/em&gt;: it fuses the visible part of the map, 256 to 1000 PAN pixels a side, always with the preset &lt;code&gt;fast&lt;/code&gt;. &lt;em&gt;Use it&lt;/em&gt;, which the dialog then offers, starts the run from the network of the preview: a quarter of the training steps is then enough.</source>
        <translation>Cliquez sur &lt;em&gt;Aperçu&lt;/em&gt; : il fusionne la partie visible de la carte, de 256 à 1000 pixels PAN de côté, toujours avec le préréglage &lt;code&gt;fast&lt;/code&gt;. &lt;em&gt;L’utiliser&lt;/em&gt;, que la boîte de dialogue propose ensuite, lance le traitement à partir du réseau de l’aperçu : un quart des étapes d’entraînement suffit alors.</translation>
    </message>
    <message>
        <source>&lt;code&gt;FUSED&lt;/code&gt;, &lt;code&gt;KEPT&lt;/code&gt;, &lt;code&gt;FAILED&lt;/code&gt;: the number of scenes in each state. If all scenes fail, the algorithm fails.</source>
        <translation>&lt;code&gt;FUSED&lt;/code&gt;, &lt;code&gt;KEPT&lt;/code&gt;, &lt;code&gt;FAILED&lt;/code&gt; : le nombre de scènes dans chaque état. Si toutes les scènes échouent, l’algorithme échoue.</translation>
    </message>
</context>
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
        <source>The multispectral layer of the same scene, with larger pixels.</source>
        <translation>La couche multispectrale de la même scène, aux pixels plus grands.</translation>
    </message>
    <message>
        <source>The bands to use, in the order of the output. If none is chosen: all except alpha and quality bands.</source>
        <translation>Les bandes à utiliser, dans l’ordre de la sortie. Si aucune n’est choisie : toutes sauf les bandes alpha et de qualité.</translation>
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
        <source>&lt;b&gt;Device&lt;/b&gt;: with an NVIDIA GPU, the build for its driver (several GB); otherwise the CPU build (about 1 GB on disk).</source>
        <translation>&lt;b&gt;Périphérique&lt;/b&gt; : avec un GPU NVIDIA, la version pour son pilote (plusieurs Go) ; sinon celle pour le CPU (environ 1 Go sur le disque).</translation>
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
        <source>PAN band (none chosen: all)</source>
        <translation>Bande PAN (aucune choisie : toutes)</translation>
    </message>
    <message>
        <source>The panchromatic band of the PAN layer. Several bands, such as those of a drone image, are combined into one that resembles the MS. If none is chosen: all except alpha and quality bands.</source>
        <translation>La bande panchromatique de la couche PAN. Plusieurs bandes, par exemple celles d&apos;une image de drone, sont combinées en une seule qui ressemble au MS. Si aucune n’est choisie : toutes sauf les bandes alpha et de qualité.</translation>
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
    <message>
        <source>The self-test of the engine failed: {}</source>
        <translation>L’autotest du moteur a échoué : {}</translation>
    </message>
    <message>
        <source>The high-resolution layer. A fused raster has its grid.</source>
        <translation>La couche à haute résolution. Un raster fusionné a sa grille.</translation>
    </message>
    <message>
        <source>&lt;b&gt;R_D_LAMBDA, R_SAM and R_ERGAS&lt;/b&gt; (best: 0) compare the fused layer, blurred by the published MTF gains, with the MS layer at its own resolution. If the product was sharpened or softened on the ground, trust the values that end in _MEASURED, which use the measured blur. They are in the log and the report.</source>
        <translation>&lt;b&gt;R_D_LAMBDA, R_SAM et R_ERGAS&lt;/b&gt; (idéal : 0) comparent la couche fusionnée, rendue floue avec les gains de FTM publiés, à la couche MS à sa propre résolution. Si le produit a été accentué ou adouci au sol, fiez-vous aux valeurs qui se terminent par _MEASURED, obtenues avec le flou mesuré. Elles figurent dans le journal et le rapport.</translation>
    </message>
    <message>
        <source>Versions are fixed and downloads are verified by hash; for CUDA 12.6, and CUDA 13.0 on Windows, the hashes of PyTorch are those of its own package index. An existing engine stays in use until the new one is complete; cancelling leaves nothing behind.</source>
        <translation>Les versions sont fixées et les téléchargements vérifiés par leur empreinte ; pour CUDA 12.6 et, sous Windows, CUDA 13.0, les empreintes de PyTorch sont celles de son propre index de paquets. Un moteur existant reste en service jusqu’à ce que le nouveau soit complet ; une annulation ne laisse rien.</translation>
    </message>
    <message>
        <source>The report stays in English: {}</source>
        <translation>Le rapport reste en anglais : {}</translation>
    </message>
    <message>
        <source>EXTENT can&apos;t be &apos;{}&apos;: give xmin,xmax,ymin,ymax or a layer, or leave it empty</source>
        <translation>EXTENT ne peut pas être « {} » : indiquez xmin,xmax,ymin,ymax ou une couche, ou laissez le champ vide</translation>
    </message>
    <message>
        <source>{} can&apos;t be {}: enter a number from {} to {}</source>
        <translation>{} ne peut pas être {} : saisissez un nombre de {} à {}</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: give true or false</source>
        <translation>{} ne peut pas être « {} » : indiquez true ou false</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; can&apos;t be read from &apos;{}&apos;: repair its data source, or choose another layer</source>
        <translation>« {1} » ({0}) ne peut pas être lu depuis « {2} » : réparez sa source de données ou choisissez une autre couche</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: give a single value, or leave it empty</source>
        <translation>{} ne peut pas être « {} » : indiquez une seule valeur, ou laissez le champ vide</translation>
    </message>
    <message>
        <source>A run of TRA-PAN has not ended {:.0f} seconds after it was cancelled: restart QGIS</source>
        <translation>Une exécution de TRA-PAN ne s’est pas terminée {:.0f} secondes après son annulation : redémarrez QGIS</translation>
    </message>
    <message>
        <source>Installs PyTorch, NumPy and SciPy for the TRA-PAN engine in a separate Python environment in your user data folder. QGIS and its plugins stay unchanged.</source>
        <translation>Installe PyTorch, NumPy et SciPy pour le moteur de TRA-PAN dans un environnement Python séparé, dans votre dossier de données utilisateur. QGIS et ses extensions restent inchangés.</translation>
    </message>
    <message>
        <source>{} can&apos;t be {}: enter a whole number</source>
        <translation>{} ne peut pas être {} : saisissez un nombre entier</translation>
    </message>
    <message>
        <source>the temporary folder &apos;{}&apos; can&apos;t be written ({}): choose another one in the settings of the algorithm or of Processing</source>
        <translation>impossible d’écrire dans le dossier temporaire « {} » ({}) : choisissez-en un autre dans les paramètres de l’algorithme ou de Traitement</translation>
    </message>
    <message>
        <source>GDAL&apos;s Brovey of &apos;{}&apos; needs PAN and MS in one CRS: reproject the MS, and fuse it again</source>
        <translation>Le Brovey de GDAL de « {} » a besoin de PAN et MS dans un même SCR : reprojetez le MS et fusionnez-le de nouveau</translation>
    </message>
    <message>
        <source>none of the {} scenes could be fused; the first one, &apos;{}&apos;, failed: {}</source>
        <translation>aucune des {} scènes n’a pu être fusionnée ; la première, « {} », a échoué : {}</translation>
    </message>
    <message>
        <source>EXTENT is in the CRS &apos;{}&apos;, which is unknown: give a code such as EPSG:32631</source>
        <translation>EXTENT est donné dans le SCR « {} », qui est inconnu : donnez un code comme EPSG:32631</translation>
    </message>
</context>
</TS>
