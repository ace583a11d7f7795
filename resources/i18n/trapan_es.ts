<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Core</name>
    <message>
        <source>en</source>
        <translation>es</translation>
    </message>
    <message>
        <source>{0} names &apos;{1}&apos;, which is not a plain web address: a list from the web must not name files of this machine, so list the files in your own CSV file</source>
        <translation>{0} nombra «{1}», que no es una simple dirección web: una lista de la web no debe nombrar archivos de este equipo, así que indique los archivos en su propio archivo CSV</translation>
    </message>
    <message>
        <source>{0} names &apos;{1}&apos;, which is not on the host of the list: if you trust it, add --allow-host {2}, or save the list as a file</source>
        <translation>{0} nombra «{1}», que no está en el servidor de la lista: si confía en él, añada --allow-host {2} o guarde la lista como archivo</translation>
    </message>
    <message>
        <source>larger than {0} MiB</source>
        <translation>mayor que {0} MiB</translation>
    </message>
    <message>
        <source>the download took longer than {0} s</source>
        <translation>la descarga tardó más de {0} s</translation>
    </message>
    <message>
        <source>the answer of &apos;{0}&apos;</source>
        <translation>la respuesta de «{0}»</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not the address of a Dask scheduler: give the one that &apos;dask scheduler&apos; prints, such as tcp://host:8786</source>
        <translation>«{0}» no es la dirección de un planificador Dask: indique la que muestra «dask scheduler», como tcp://host:8786</translation>
    </message>
    <message>
        <source>no Dask scheduler answers at &apos;{0}&apos;: start one with &apos;dask scheduler&apos; and give the address that it prints, such as tcp://host:8786</source>
        <translation>ningún planificador Dask responde en «{0}»: inicie uno con «dask scheduler» e indique la dirección que muestra, como tcp://host:8786</translation>
    </message>
    <message>
        <source>Dask has not answered for {0} s</source>
        <translation>Dask no ha respondido desde hace {0} s</translation>
    </message>
    <message>
        <source>Dask is not installed for this Python: install it with &apos;python3 -m pip install &quot;dask[distributed]&quot;&apos;</source>
        <translation>Dask no está instalado para este Python: instálelo con «python3 -m pip install &quot;dask[distributed]&quot;»</translation>
    </message>
    <message>
        <source>Fusing on {0} Dask worker(s), one scene each.</source>
        <translation>Fusión en {0} worker(s) de Dask, una escena cada uno.</translation>
    </message>
    <message>
        <source>No usable Dask worker yet: start some with &apos;{0} {1}&apos;.</source>
        <translation>Aún no hay ningún worker de Dask utilizable: inicie algunos con «{0} {1}».</translation>
    </message>
    <message>
        <source>the Dask scheduler lost the scene or is gone</source>
        <translation>el planificador Dask perdió la escena o ya no existe</translation>
    </message>
    <message>
        <source>several Dask workers died while they fused it ({0}): give the workers more memory</source>
        <translation>varios workers de Dask murieron al fusionarla ({0}): dé más memoria a los workers</translation>
    </message>
    <message>
        <source>{0} on a Dask worker: {1}</source>
        <translation>{0} en un worker de Dask: {1}</translation>
    </message>
    <message>
        <source>the Dask worker {0} has TRA-PAN {1}, not {2}</source>
        <translation>el worker de Dask {0} tiene TRA-PAN {1}, no {2}</translation>
    </message>
    <message>
        <source>{0}: install the same version on all machines</source>
        <translation>{0}: instale la misma versión en todos los equipos</translation>
    </message>
    <message>
        <source>the batch was stopped</source>
        <translation>el lote se detuvo</translation>
    </message>
    <message>
        <source>{0} raster</source>
        <translation>{0} ráster</translation>
    </message>
    <message>
        <source>{0} rasters</source>
        <translation>{0} rásteres</translation>
    </message>
    <message>
        <source>no raster</source>
        <translation>ningún ráster</translation>
    </message>
    <message>
        <source>no PAN/MS pair found in &apos;{0}&apos;, which has {1}: give PAN and MS names that differ only in words such as pan and ms, or list them in a CSV file with the columns pan and ms</source>
        <translation>no se encontró ningún par PAN/MS en «{0}», que contiene {1}: dé a PAN y MS nombres que solo difieran en palabras como pan y ms, o enumérelos en un archivo CSV con las columnas pan y ms</translation>
    </message>
    <message>
        <source>the summary of the batch</source>
        <translation>el resumen del lote</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;</source>
        <translation>la lista «{0}»</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} y {1} más</translation>
    </message>
    <message>
        <source>Not fused, because {0}: {1}.</source>
        <translation>No fusionado, motivo: {0}: {1}.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not exist: check its name</source>
        <translation>«{0}» no existe: compruebe su nombre</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is a pipe or a device: give a folder, a pattern, a .csv or a .json</source>
        <translation>«{0}» es una tubería o un dispositivo: indique una carpeta, un patrón, un .csv o un .json</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a list of scenes: give a folder, a pattern, a .csv or a .json</source>
        <translation>«{0}» no es una lista de escenas: indique una carpeta, un patrón, un .csv o un .json</translation>
    </message>
    <message>
        <source>the second &apos;{0}&apos;</source>
        <translation>el segundo «{0}»</translation>
    </message>
    <message>
        <source>the same pair is there twice</source>
        <translation>el mismo par aparece dos veces</translation>
    </message>
    <message>
        <source>the name &apos;{0}&apos;</source>
        <translation>el nombre «{0}»</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos;</source>
        <translation>la salida «{0}»</translation>
    </message>
    <message>
        <source>two scenes have {0}, {1} and {2}: give each its own in a CSV file with the columns pan, ms, name and output</source>
        <translation>dos escenas tienen {0}, {1} y {2}: dé a cada una la suya en un archivo CSV con las columnas pan, ms, name y output</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; is not encoded in UTF-8: save it as CSV UTF-8</source>
        <translation>la lista «{0}» no está codificada en UTF-8: guárdela como CSV UTF-8</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; is not a valid CSV file ({1}): check its quotes</source>
        <translation>la lista «{0}» no es un archivo CSV válido ({1}): compruebe sus comillas</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; is empty: start it with the line &apos;pan,ms&apos;, followed by one line per scene</source>
        <translation>la lista «{0}» está vacía: comiéncela con la línea «pan,ms», seguida de una línea por escena</translation>
    </message>
    <message>
        <source>is given twice</source>
        <translation>aparece dos veces</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>es desconocida</translation>
    </message>
    <message>
        <source>use each of {0} at most once, separated by commas</source>
        <translation>use cada una de {0} como máximo una vez, separadas por comas</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>add it to the first line</source>
        <translation>añádala a la primera línea</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;, line {1}, has {2} values for {3} columns: give one value per column, and put values that contain commas in quotes</source>
        <translation>la lista «{0}» tiene en la línea {1} {2} valores para {3} columnas: indique un valor por columna y ponga entre comillas los valores que contienen comas</translation>
    </message>
    <message>
        <source>has a NUL character</source>
        <translation>contiene un carácter NUL</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>elimínelo</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vacía</translation>
    </message>
    <message>
        <source>name the file</source>
        <translation>indique el archivo</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;, line {1}, column &apos;sensor&apos;: {2}</source>
        <translation>la lista «{0}», línea {1}, columna «sensor»: {2}</translation>
    </message>
    <message>
        <source>in line {0} of &apos;{1}&apos;</source>
        <translation>en la línea {0} de «{1}»</translation>
    </message>
    <message>
        <source>is &apos;{0}&apos;</source>
        <translation>es «{0}»</translation>
    </message>
    <message>
        <source>give a number from 1 to {0}, or nothing</source>
        <translation>indique un número de 1 a {0}, o nada</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;, line {1}: the column &apos;{2}&apos; {3}: {4}</source>
        <translation>la lista «{0}», línea {1}: la columna «{2}» {3}: {4}</translation>
    </message>
    <message>
        <source>the scene has another MS, with the near infrared</source>
        <translation>la escena tiene otro MS, con el infrarrojo cercano</translation>
    </message>
    <message>
        <source>its name has no word for PAN or MS</source>
        <translation>el nombre no contiene ninguna palabra para PAN o MS</translation>
    </message>
    <message>
        <source>its name tells of a pansharpened image or a mask</source>
        <translation>el nombre indica una imagen fusionada o una máscara</translation>
    </message>
    <message>
        <source>its name has words for PAN and for MS</source>
        <translation>el nombre contiene palabras para PAN y para MS</translation>
    </message>
    <message>
        <source>in &apos;{0}&apos;</source>
        <translation>en «{0}»</translation>
    </message>
    <message>
        <source>several PAN bands have the same name otherwise</source>
        <translation>varias bandas PAN tienen por lo demás el mismo nombre</translation>
    </message>
    <message>
        <source>no PAN has the same name otherwise</source>
        <translation>ningún PAN tiene por lo demás el mismo nombre</translation>
    </message>
    <message>
        <source>no MS has the same name otherwise</source>
        <translation>ningún MS tiene por lo demás el mismo nombre</translation>
    </message>
    <message>
        <source>several MS images have the same name otherwise</source>
        <translation>varias imágenes MS tienen por lo demás el mismo nombre</translation>
    </message>
    <message>
        <source>one MS band is there twice</source>
        <translation>una banda MS aparece dos veces</translation>
    </message>
    <message>
        <source>{0}  can&apos;t be fused: {1}</source>
        <translation>{0}  no se puede fusionar: {1}</translation>
    </message>
    <message>
        <source>{0}  output  {1}</source>
        <translation>{0}  salida  {1}</translation>
    </message>
    <message>
        <source>no pair: {0}: {1}</source>
        <translation>sin par: {0}: {1}</translation>
    </message>
    <message>
        <source>{0} scene</source>
        <translation>{0} escena</translation>
    </message>
    <message>
        <source>{0} scenes</source>
        <translation>{0} escenas</translation>
    </message>
    <message>
        <source>{0}, {1} without a pair; nothing was fused</source>
        <translation>{0}, {1} sin par; no se ha fusionado nada</translation>
    </message>
    <message>
        <source>Fusing {0} scenes at a time, each in its own process.</source>
        <translation>Se fusionan {0} escenas a la vez, cada una en su propio proceso.</translation>
    </message>
    <message>
        <source>its worker process wrote a line that is not valid ({0})</source>
        <translation>su proceso worker escribió una línea no válida ({0})</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>no alcanzada</translation>
    </message>
    <message>
        <source>{0}: kept; the output exists with the same inputs and settings</source>
        <translation>{0}: conservada; la salida existe con las mismas entradas y ajustes</translation>
    </message>
    <message>
        <source>its provenance document is not valid: {0}</source>
        <translation>su documento de procedencia no es válido: {0}</translation>
    </message>
    <message>
        <source>{0}: fused, HQNR {1}, {2} s</source>
        <translation>{0}: fusionada, HQNR {1}, {2} s</translation>
    </message>
    <message>
        <source>{0} failed: {1}</source>
        <translation>{0} falló: {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>is not relative</source>
        <translation>no es relativo</translation>
    </message>
    <message>
        <source>follows a link out of the output folder</source>
        <translation>sigue un enlace fuera de la carpeta de salida</translation>
    </message>
    <message>
        <source>has an empty part</source>
        <translation>tiene una parte vacía</translation>
    </message>
    <message>
        <source>leads out of the output folder</source>
        <translation>lleva fuera de la carpeta de salida</translation>
    </message>
    <message>
        <source>contains a folder separator</source>
        <translation>contiene un separador de carpetas</translation>
    </message>
    <message>
        <source>has control characters</source>
        <translation>contiene caracteres de control</translation>
    </message>
    <message>
        <source>has a colon, which Windows takes for a stream</source>
        <translation>contiene dos puntos, que Windows interpreta como un flujo</translation>
    </message>
    <message>
        <source>begins with a dot</source>
        <translation>empieza con un punto</translation>
    </message>
    <message>
        <source>ends with a dot or a space</source>
        <translation>termina con un punto o un espacio</translation>
    </message>
    <message>
        <source>is reserved by Windows</source>
        <translation>está reservado por Windows</translation>
    </message>
    <message>
        <source>Retrying {0}.</source>
        <translation>Nuevo intento: {0}.</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>la carpeta</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; can&apos;t be created ({1}): choose another</source>
        <translation>la carpeta «{0}» no se puede crear ({1}): elija otra</translation>
    </message>
    <message>
        <source>{0}: the metadata of &apos;{1}&apos; are not valid ({2}), so it is fused again</source>
        <translation>{0}: los metadatos de «{1}» no son válidos ({2}), así que se fusiona de nuevo</translation>
    </message>
    <message>
        <source>holds no message</source>
        <translation>no contiene ningún mensaje</translation>
    </message>
    <message>
        <source>reading STAC items needs pystac, which is not installed for this Python: install it with &apos;python3 -m pip install pystac&apos;</source>
        <translation>para leer elementos STAC hace falta pystac, que no está instalado para este Python: instálelo con «python3 -m pip install pystac»</translation>
    </message>
    <message>
        <source>it is listed twice, or lists itself</source>
        <translation>la lista aparece dos veces o se contiene a sí misma</translation>
    </message>
    <message>
        <source>lists are nested more than {0} deep</source>
        <translation>las listas están anidadas a más de {0} niveles</translation>
    </message>
    <message>
        <source>&apos;features&apos; is {0}, not a list</source>
        <translation>«features» es {0}, no una lista</translation>
    </message>
    <message>
        <source>it is {0}</source>
        <translation>el contenido es {0}</translation>
    </message>
    <message>
        <source>the item &apos;{0}&apos; in &apos;{1}&apos;</source>
        <translation>el elemento «{0}» en «{1}»</translation>
    </message>
    <message>
        <source>the item &apos;{0}&apos;</source>
        <translation>el elemento «{0}»</translation>
    </message>
    <message>
        <source>its assets are no PAN and MS ({0})</source>
        <translation>sus recursos no son un PAN y un MS ({0})</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read as STAC ({1}): give an item, an item collection or a list of these</source>
        <translation>{0} no se puede leer como STAC ({1}): indique un elemento, una colección de elementos o una lista de ellos</translation>
    </message>
    <message>
        <source>{0} is {1}, not of the type {2}</source>
        <translation>{0} es {1}, no del tipo {2}</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>un enlace</translation>
    </message>
    <message>
        <source>a link&apos;s &apos;href&apos;</source>
        <translation>«href» de un enlace</translation>
    </message>
    <message>
        <source>the asset &apos;{0}&apos;</source>
        <translation>el recurso «{0}»</translation>
    </message>
    <message>
        <source>the &apos;href&apos; of the asset &apos;{0}&apos;</source>
        <translation>«href» del recurso «{0}»</translation>
    </message>
    <message>
        <source>the &apos;roles&apos; of the asset &apos;{0}&apos;</source>
        <translation>«roles» del recurso «{0}»</translation>
    </message>
    <message>
        <source>a role of the asset &apos;{0}&apos;</source>
        <translation>un rol del recurso «{0}»</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; of the asset &apos;{1}&apos;</source>
        <translation>«{0}» del recurso «{1}»</translation>
    </message>
    <message>
        <source>a band in &apos;{0}&apos; of the asset &apos;{1}&apos;</source>
        <translation>una banda en «{0}» del recurso «{1}»</translation>
    </message>
    <message>
        <source>{0} scenes: {1}</source>
        <translation>{0} escenas: {1}</translation>
    </message>
    <message>
        <source>{0} scene: {1}</source>
        <translation>{0} escena: {1}</translation>
    </message>
    <message>
        <source>median HQNR {0}</source>
        <translation>HQNR mediano {0}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; lacks the tile(s) {1}, which are not fused</source>
        <translation>a «{0}» le faltan las teselas {1}, que no se fusionan</translation>
    </message>
    <message>
        <source>Starting the engine in a separate process: {0} ({1}).</source>
        <translation>Se inicia el motor en un proceso aparte: {0} ({1}).</translation>
    </message>
    <message>
        <source>the Python &apos;{0}&apos; can&apos;t be started ({1}): choose another one</source>
        <translation>el Python «{0}» no se puede iniciar ({1}): elija otro</translation>
    </message>
    <message>
        <source>the engine that &apos;{0}&apos; runs has version {1}, but TRA-PAN has version {2}: restart QGIS if TRA-PAN was updated while it was open, or choose another Python ({3} chose this one)</source>
        <translation>el motor que ejecuta «{0}» tiene la versión {1}, pero TRA-PAN la versión {2}: reinicie QGIS si TRA-PAN se actualizó mientras estaba abierto, o elija otro Python (elegido por: {3})</translation>
    </message>
    <message>
        <source>the engine process has not responded for {0} s and was stopped: run again; if it hangs again, choose another device</source>
        <translation>el proceso del motor no ha respondido desde hace {0} s y se detuvo: ejecute de nuevo; si vuelve a bloquearse, elija otro dispositivo</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not run the TRA-PAN engine: it printed {1}; choose the Python that has the engine, or run &apos;Install the engine&apos; (&apos;trapan engine install&apos;)</source>
        <translation>«{0}» no ejecuta el motor de TRA-PAN: mostró {1}; elija el Python que tiene el motor, o ejecute «Instalar el motor» («trapan engine install»)</translation>
    </message>
    <message>
        <source>the folder for temporary files</source>
        <translation>la carpeta de archivos temporales</translation>
    </message>
    <message>
        <source>the engine&apos;s scratch file (64 MiB) can&apos;t be written in {0} ({1}): free some disk space there, or set the environment variable TMPDIR to another folder</source>
        <translation>el archivo de trabajo del motor (64 MiB) no se puede escribir ({1}), lugar: {0}: libere allí espacio en disco, o asigne otra carpeta a la variable de entorno TMPDIR</translation>
    </message>
    <message>
        <source>it ran out of memory: close other programs, or fuse a part of the scene</source>
        <translation>se quedó sin memoria: cierre otros programas o fusione una parte de la escena</translation>
    </message>
    <message>
        <source>one of its libraries crashed: run on the CPU, or reinstall the engine</source>
        <translation>una de sus bibliotecas falló: calcule en la CPU o reinstale el motor</translation>
    </message>
    <message>
        <source>CUDA failed: run on the CPU, or update the GPU driver and free GPU memory</source>
        <translation>CUDA falló: calcule en la CPU, o actualice el controlador de la GPU y libere su memoria</translation>
    </message>
    <message>
        <source>the system or a user killed it, usually because memory runs out: close other programs, or fuse a part of the scene</source>
        <translation>el sistema o un usuario lo terminó, normalmente porque se agota la memoria: cierre otros programas o fusione una parte de la escena</translation>
    </message>
    <message>
        <source>run &apos;Install the engine&apos; (&apos;trapan engine install&apos;)</source>
        <translation>ejecute «Instalar el motor» («trapan engine install»)</translation>
    </message>
    <message>
        <source>was ended by {0}</source>
        <translation>fue terminado por {0}</translation>
    </message>
    <message>
        <source>ended with code {0}</source>
        <translation>terminó con el código {0}</translation>
    </message>
    <message>
        <source>{0}; its last output: {1}</source>
        <translation>{0}; su última salida: {1}</translation>
    </message>
    <message>
        <source>the engine process {0} before it finished: {1}</source>
        <translation>el proceso del motor {0} antes de acabar: {1}</translation>
    </message>
    <message>
        <source>signal {0}</source>
        <translation>señal {0}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not run the engine: choose a Python from 3.10 on with PyTorch, or {1}</source>
        <translation>«{0}» no ejecuta el motor: elija un Python a partir de 3.10 con PyTorch, o {1}</translation>
    </message>
    <message>
        <source>its Python lacks a package: {0}</source>
        <translation>a su Python le falta un paquete: {0}</translation>
    </message>
    <message>
        <source>an unexpected error: please report it with this output</source>
        <translation>un error inesperado: comuníquelo con esta salida, por favor</translation>
    </message>
    <message>
        <source>the setting</source>
        <translation>el ajuste</translation>
    </message>
    <message>
        <source>the installed engine</source>
        <translation>el motor instalado</translation>
    </message>
    <message>
        <source>the Python of this process, which has PyTorch</source>
        <translation>el Python de este proceso, que tiene PyTorch</translation>
    </message>
    <message>
        <source>&apos;{0}&apos;, which {1} names as the Python with the TRA-PAN engine, is not a program: enter the path of its python or python.exe, or leave it empty</source>
        <translation>«{0}», indicado como el Python con el motor de TRA-PAN por {1}, no es un programa: introduzca la ruta de su python o python.exe, o déjelo vacío</translation>
    </message>
    <message>
        <source>Threads wait as set by {0}.</source>
        <translation>Los hilos esperan según {0}.</translation>
    </message>
    <message>
        <source>Loading PyTorch.</source>
        <translation>Se carga PyTorch.</translation>
    </message>
    <message>
        <source>PyTorch is not installed for the Python in &apos;{0}&apos;: run &apos;Install the engine&apos; (&apos;trapan engine install&apos;), or install PyTorch there</source>
        <translation>PyTorch no está instalado para el Python de «{0}»: ejecute «Instalar el motor» («trapan engine install»), o instale PyTorch allí</translation>
    </message>
    <message>
        <source>PyTorch is installed but can&apos;t be loaded ({0}): free some memory, or reinstall PyTorch</source>
        <translation>PyTorch está instalado pero no se puede cargar ({0}): libere memoria o reinstale PyTorch</translation>
    </message>
    <message>
        <source>install it with &apos;Install the engine&apos; in the Processing toolbox, or with &apos;trapan engine install&apos;</source>
        <translation>instálelo con «Instalar el motor» en la caja de herramientas de Procesos, o con «trapan engine install»</translation>
    </message>
    <message>
        <source>the TRA-PAN engine is not installed: {0}</source>
        <translation>el motor de TRA-PAN no está instalado: {0}</translation>
    </message>
    <message>
        <source>the self-test produced pixels that are not finite</source>
        <translation>la autoprueba produjo píxeles que no son finitos</translation>
    </message>
    <message>
        <source>The shift between MS and PAN drifts by up to {0} PAN pixels over the scene; it is corrected for each row and column of the MS.</source>
        <translation>El desplazamiento entre MS y PAN varía hasta {0} píxeles PAN a lo largo de la escena; se corrige para cada fila y columna del MS.</translation>
    </message>
    <message>
        <source>Registration: the MS lies {0} rows and {1} columns of PAN pixels from its georeference. The bands explain {2} % of the low-passed PAN, {3} % without registration.</source>
        <translation>Corregistro: el MS está a {0} filas y {1} columnas (píxeles PAN) de su georreferencia. Las bandas explican el {2} % del PAN filtrado paso bajo, el {3} % sin corregistro.</translation>
    </message>
    <message>
        <source>MTF: using the published gains; no credible blur fits this pair clearly better.</source>
        <translation>MTF: se utilizan las ganancias publicadas; ningún desenfoque creíble se ajusta claramente mejor a este par.</translation>
    </message>
    <message>
        <source>MTF, measured: MS gain at Nyquist {0} along rows, {1} along columns. With it the bands explain {2} % of the blurred PAN on held-out pixels, {3} % with the published gains.{4}</source>
        <translation>MTF medida: ganancia del MS en Nyquist {0} a lo largo de las filas, {1} a lo largo de las columnas. Con ella las bandas explican el {2} % del PAN desenfocado en píxeles reservados, el {3} % con las ganancias publicadas.{4}</translation>
    </message>
    <message>
        <source>MTF, measured: MS gain at Nyquist {0} along rows, {1} along columns. With it the bands explain {2} % of the blurred PAN on held-out pixels, {3} % with the published gains.</source>
        <translation>MTF medida: ganancia del MS en Nyquist {0} a lo largo de las filas, {1} a lo largo de las columnas. Con ella las bandas explican el {2} % del PAN desenfocado en píxeles reservados, el {3} % con las ganancias publicadas.</translation>
    </message>
    <message>
        <source>there is no preset &apos;{0}&apos;: choose one of {1}</source>
        <translation>no hay ningún preajuste «{0}»: elija uno de {1}</translation>
    </message>
    <message>
        <source>each scene&apos;s own: every MS band and the PAN to zero mean and unit deviation</source>
        <translation>los de cada escena: cada banda MS y el PAN con media cero y desviación uno</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; have a name or a folder that is not UTF-8: rename it</source>
        <translation>los pesos «{0}» tienen un nombre o una carpeta que no está en UTF-8: cámbiele el nombre</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; were not saved by TRA-PAN: choose a file that &apos;save weights&apos; wrote</source>
        <translation>los pesos «{0}» no los guardó TRA-PAN: elija un archivo escrito por «Guardar los pesos»</translation>
    </message>
    <message>
        <source>invalid metadata: {0}</source>
        <translation>metadatos no válidos: {0}</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; have format version {1}, but TRA-PAN {2} reads version {3}: train and save them again with this version of TRA-PAN</source>
        <translation>los pesos «{0}» tienen la versión de formato {1}, pero TRA-PAN {2} lee la versión {3}: entrénelos y guárdelos de nuevo con esta versión de TRA-PAN</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; can&apos;t be read ({1}): choose another file</source>
        <translation>los pesos «{0}» no se pueden leer ({1}): elija otro archivo</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; are damaged ({1}): copy or save the file again</source>
        <translation>los pesos «{0}» están dañados ({1}): copie o guarde de nuevo el archivo</translation>
    </message>
    <message>
        <source>the weights file</source>
        <translation>el archivo de pesos</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; need the file extension {1}: add it to the name</source>
        <translation>los pesos «{0}» necesitan la extensión de archivo {1}: añádala al nombre</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; can&apos;t be saved: choose a file in an existing, writable folder</source>
        <translation>los pesos «{0}» no se pueden guardar: elija un archivo en una carpeta existente y con permiso de escritura</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; can&apos;t be saved ({1}): free disk space or choose another folder</source>
        <translation>los pesos «{0}» no se pueden guardar ({1}): libere espacio en disco o elija otra carpeta</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a weights file: choose a {1} file that &apos;save weights&apos; wrote</source>
        <translation>«{0}» no es un archivo de pesos: elija un archivo {1} escrito por «Guardar los pesos»</translation>
    </message>
    <message>
        <source>{0} bytes instead of {1}</source>
        <translation>{0} bytes en lugar de {1}</translation>
    </message>
    <message>
        <source>there are no weights to apply: choose a weights file, or train</source>
        <translation>no hay pesos que aplicar: elija un archivo de pesos, o entrene</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; would be a copy of &apos;{1}&apos;, because weights that are only applied do not change: don&apos;t save the weights, or train them further</source>
        <translation>«{0}» sería una copia de «{1}», porque los pesos que solo se aplican no cambian: no guarde los pesos, o siga entrenándolos</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; are for {1} MS bands, but {2} are chosen: choose the bands that they were trained on, in the same order, or choose other weights</source>
        <translation>los pesos «{0}» son para {1} bandas MS, pero se eligieron {2}: elija las bandas con las que se entrenaron, en el mismo orden, u otros pesos</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; are for {1} PAN pixels per MS pixel, but this pair has {2}: choose weights that were trained at this ratio</source>
        <translation>los pesos «{0}» son para {1} píxeles PAN por píxel MS, pero este par tiene {2}: elija pesos entrenados con esta relación</translation>
    </message>
    <message>
        <source>applied without training</source>
        <translation>aplicados sin entrenamiento</translation>
    </message>
    <message>
        <source>trained further in {0} steps</source>
        <translation>entrenados otros {0} pasos</translation>
    </message>
    <message>
        <source>Weights &apos;{0}&apos; (trained on {1}): {2}.</source>
        <translation>Pesos «{0}» (entrenados con {1}): {2}.</translation>
    </message>
    <message>
        <source>The weights were trained on {0}, but this scene is from {1}: check the result carefully.</source>
        <translation>Los pesos se entrenaron con {0}, pero esta escena es de {1}: revise el resultado con cuidado.</translation>
    </message>
    <message>
        <source>The weights were trained on the bands {0}, but this scene has {1}: check that they are the same bands in the same order.</source>
        <translation>Los pesos se entrenaron con las bandas {0}, pero esta escena tiene {1}: compruebe que son las mismas bandas en el mismo orden.</translation>
    </message>
    <message>
        <source>stage one</source>
        <translation>etapa uno</translation>
    </message>
    <message>
        <source>stage two</source>
        <translation>etapa dos</translation>
    </message>
    <message>
        <source>update needs a stage to be entered before it</source>
        <translation>update necesita que antes se haya iniciado una etapa</translation>
    </message>
    <message>
        <source>{0} would overwrite {1}: choose another name</source>
        <translation>{0} sobrescribiría {1}: elija otro nombre</translation>
    </message>
    <message>
        <source>{0} and {1} would both write &apos;{2}&apos;: choose another name for one of them</source>
        <translation>{0} y {1} escribirían ambos «{2}»: elija otro nombre para uno de ellos</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; has a name or a folder that is not UTF-8: rename it</source>
        <translation>{0} «{1}»: el nombre o la carpeta no está en UTF-8: cámbiele el nombre</translation>
    </message>
    <message>
        <source>{0} for its sidecar files</source>
        <translation>{0} para sus archivos auxiliares</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; has too long a name{2}: choose a shorter one</source>
        <translation>{0} «{1}»: el nombre es demasiado largo{2}: elija uno más corto</translation>
    </message>
    <message>
        <source>&apos;{0}&apos;, a file of {1}</source>
        <translation>«{0}», un archivo de: {1}</translation>
    </message>
    <message>
        <source>an MTF gain of {0} is not between 0 and 1</source>
        <translation>una ganancia MTF de {0} no está entre 0 y 1</translation>
    </message>
    <message>
        <source>it does not respond</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>{0}: not suitable, {1}</source>
        <translation>{0}: no es adecuado, {1}</translation>
    </message>
    <message>
        <source>{0}: not suitable, it is Python {1}.{2}</source>
        <translation>{0}: no es adecuado, es Python {1}.{2}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no</source>
        <translation>«{0}» no es un</translation>
    </message>
    <message>
        <source>there is no</source>
        <translation>no hay ningún</translation>
    </message>
    <message>
        <source>{0} Python 3.{1} to 3.{2} with venv and pip: {3}</source>
        <translation>{0} Python 3.{1} a 3.{2} con venv y pip: {3}</translation>
    </message>
    <message>
        <source>install it (on Debian and Ubuntu: apt install python3-venv), or name another one</source>
        <translation>instálelo (en Debian y Ubuntu: apt install python3-venv), o indique otro</translation>
    </message>
    <message>
        <source>install Python 3.12 from python.org, or name the one you have</source>
        <translation>instale Python 3.12 desde python.org, o indique el que tiene</translation>
    </message>
    <message>
        <source>set the environment variable TRAPAN_ENGINE to a new folder elsewhere</source>
        <translation>asigne a la variable de entorno TRAPAN_ENGINE una carpeta nueva en otro lugar</translation>
    </message>
    <message>
        <source>the folder of wheels &apos;{0}&apos; does not exist: choose an existing one, or none</source>
        <translation>la carpeta de wheels «{0}» no existe: elija una existente, o ninguna</translation>
    </message>
    <message>
        <source>The engine in {0} is up to date: nothing to do. Repair reinstalls it.</source>
        <translation>El motor en {0} está actualizado: no hay nada que hacer. Reparar lo reinstala.</translation>
    </message>
    <message>
        <source>Dry run: nothing was installed.</source>
        <translation>Simulación: no se instaló nada.</translation>
    </message>
    <message>
        <source>The engine is ready in {0}.</source>
        <translation>El motor está listo en {0}.</translation>
    </message>
    <message>
        <source>There is no engine in {0}: nothing to remove.</source>
        <translation>No hay ningún motor en {0}: no hay nada que eliminar.</translation>
    </message>
    <message>
        <source>The engine in {0} is removed.</source>
        <translation>El motor en {0} se ha eliminado.</translation>
    </message>
    <message>
        <source>pip&apos;s default index</source>
        <translation>el índice predeterminado de pip</translation>
    </message>
    <message>
        <source>Folder: {0}</source>
        <translation>Carpeta: {0}</translation>
    </message>
    <message>
        <source>Python: {0} ({1})</source>
        <translation>Python: {0} ({1})</translation>
    </message>
    <message>
        <source>PyTorch: {0}, {1}: {2}</source>
        <translation>PyTorch: {0}, {1}: {2}</translation>
    </message>
    <message>
        <source>From: {0}, through a proxy</source>
        <translation>Origen: {0}, a través de un proxy</translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation>Origen: {0}</translation>
    </message>
    <message>
        <source>Disk space needed during the installation: {0} GB</source>
        <translation>Espacio en disco necesario durante la instalación: {0} GB</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not an environment created by TRA-PAN, so it is left unchanged: {1}</source>
        <translation>«{0}» no es un entorno creado por TRA-PAN, así que no se modifica: {1}</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; can&apos;t be written to ({1}): {2}</source>
        <translation>no se puede escribir en la carpeta «{0}» ({1}): {2}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; has {1} GB left and the engine needs {2} GB during its installation: free some disk space, or {3}</source>
        <translation>en «{0}» quedan {1} GB y el motor necesita {2} GB durante su instalación: libere espacio en disco, o {3}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; can&apos;t be replaced ({1}): close programs that use it, such as QGIS, and try again</source>
        <translation>«{0}» no se puede reemplazar ({1}): cierre los programas que lo usan, como QGIS, e inténtelo de nuevo</translation>
    </message>
    <message>
        <source>no virtual environment can be created</source>
        <translation>no se puede crear un entorno virtual</translation>
    </message>
    <message>
        <source>pip can&apos;t install the packages</source>
        <translation>pip no puede instalar los paquetes</translation>
    </message>
    <message>
        <source>the installed packages can&apos;t be loaded</source>
        <translation>los paquetes instalados no se pueden cargar</translation>
    </message>
    <message>
        <source>No pinned hashes for {0}: pip uses those of the package index.</source>
        <translation>No hay sumas de comprobación fijadas para {0}: pip usa las del índice de paquetes.</translation>
    </message>
    <message>
        <source>{0} ({1}): {2}, then install the engine again</source>
        <translation>{0} ({1}): {2}, y luego instale de nuevo el motor</translation>
    </message>
    <message>
        <source>the package index can&apos;t be reached: {0}</source>
        <translation>no se puede acceder al índice de paquetes: {0}</translation>
    </message>
    <message>
        <source>the package index can&apos;t be reached</source>
        <translation>no se puede acceder al índice de paquetes</translation>
    </message>
    <message>
        <source>it ended with code {0}</source>
        <translation>pip terminó con el código {0}</translation>
    </message>
    <message>
        <source>a file differs from the one that TRA-PAN was tested with; get it from another source</source>
        <translation>un archivo difiere de aquel con el que se probó TRA-PAN; obténgalo de otra fuente</translation>
    </message>
    <message>
        <source>check the network and the proxy</source>
        <translation>compruebe la red y el proxy</translation>
    </message>
    <message>
        <source>check the network, the proxy and the index or the folder of wheels</source>
        <translation>compruebe la red, el proxy y el índice o la carpeta de wheels</translation>
    </message>
    <message>
        <source>see the log above for the cause and fix it</source>
        <translation>busque la causa en el registro anterior y corríjala</translation>
    </message>
    <message>
        <source>as requested</source>
        <translation>según lo solicitado</translation>
    </message>
    <message>
        <source>no CUDA build of PyTorch {0} fits: {1}; choose the device auto or cpu</source>
        <translation>ninguna compilación CUDA de PyTorch {0} es adecuada: {1}; elija el dispositivo auto o cpu</translation>
    </message>
    <message>
        <source>no NVIDIA GPU was found, or its driver does not respond</source>
        <translation>no se encontró ninguna GPU NVIDIA, o su controlador no responde</translation>
    </message>
    <message>
        <source>the NVIDIA driver is {0} and the GPU&apos;s compute capability {1}</source>
        <translation>el controlador NVIDIA es {0} y la capacidad de cálculo de la GPU {1}</translation>
    </message>
    <message>
        <source>{0}; CUDA 13 needs 580 and 7.5, CUDA 12.6 needs 525 (Windows: 528.33) and 5 to 9</source>
        <translation>{0}; CUDA 13 necesita 580 y 7.5, CUDA 12.6 necesita 525 (Windows: 528.33) y de 5 a 9</translation>
    </message>
    <message>
        <source>fused image</source>
        <translation>imagen fusionada</translation>
    </message>
    <message>
        <source>{0}, {1} and {2}</source>
        <translation>{0}, {1} y {2}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} y {1}</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos;</source>
        <translation>el informe «{0}»</translation>
    </message>
    <message>
        <source>{0} have too few valid pixels in common to compute an index: check their nodata values, or choose other layers</source>
        <translation>{0} tienen muy pocos píxeles válidos en común para calcular un índice: compruebe sus valores sin datos o elija otras capas</translation>
    </message>
    <message>
        <source>the reduced PAN and the reduced MS have the same output &apos;{0}&apos;: choose two files</source>
        <translation>la banda PAN reducida y la imagen MS reducida tienen la misma salida «{0}»: elija dos archivos</translation>
    </message>
    <message>
        <source>the reduced PAN</source>
        <translation>la banda PAN reducida</translation>
    </message>
    <message>
        <source>the reduced MS</source>
        <translation>la imagen MS reducida</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tile, about {3} GB of memory. Expected time: {4}.</source>
        <translation>{0} píxeles PAN, {1} bandas: {2} tesela, unos {3} GB de memoria. Duración prevista: {4}.</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tile, about {3} GB of memory. The time is known after a first run.</source>
        <translation>{0} píxeles PAN, {1} bandas: {2} tesela, unos {3} GB de memoria. La duración se conoce después de una primera ejecución.</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tiles, about {3} GB of memory. Expected time: {4}.</source>
        <translation>{0} píxeles PAN, {1} bandas: {2} teselas, unos {3} GB de memoria. Duración prevista: {4}.</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tiles, about {3} GB of memory. The time is known after a first run.</source>
        <translation>{0} píxeles PAN, {1} bandas: {2} teselas, unos {3} GB de memoria. La duración se conoce después de una primera ejecución.</translation>
    </message>
    <message>
        <source>GDAL&apos;s Python bindings can&apos;t be loaded ({0}): install them for this Python, in the version of the system&apos;s GDAL (Debian: apt install python3-gdal; conda: conda install gdal)</source>
        <translation>los enlaces Python de GDAL no se pueden cargar ({0}): instálelos para este Python, en la versión del GDAL del sistema (Debian: apt install python3-gdal; conda: conda install gdal)</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos;{2}</source>
        <translation>{0} «{1}»{2}</translation>
    </message>
    <message>
        <source>training steps are given, but the weights are only applied: leave out the steps, or train the weights further</source>
        <translation>se indicaron pasos de entrenamiento, pero los pesos solo se aplican: quite los pasos, o siga entrenando los pesos</translation>
    </message>
    <message>
        <source>{0} of the scene &apos;{1}&apos;</source>
        <translation>{0} de la escena «{1}»</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos;</source>
        <translation>los pesos «{0}»</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos;{1}</source>
        <translation>la salida «{0}»{1}</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>el informe</translation>
    </message>
    <message>
        <source>the file of trained weights</source>
        <translation>el archivo de los pesos entrenados</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos; has no HTML file extension: use a name that ends in .html</source>
        <translation>el informe «{0}» no tiene extensión HTML: use un nombre que termine en .html</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos; can&apos;t be written: choose a file in an existing, writable folder</source>
        <translation>el informe «{0}» no se puede escribir: elija un archivo en una carpeta existente y con permiso de escritura</translation>
    </message>
    <message>
        <source>{0} tile(s) in &apos;{1}&apos; are damaged and are fused again.</source>
        <translation>{0} tesela(s) en «{1}» están dañadas y se fusionan de nuevo.</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>la salida</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; has files or permissions that TRA-PAN did not set, so it is not used: remove it, choose another output, or omit --resume</source>
        <translation>la carpeta «{0}» tiene archivos o permisos que TRA-PAN no puso, así que no se usa: elimínela, elija otra salida, o quite --resume</translation>
    </message>
    <message>
        <source>another process is writing &apos;{0}&apos;: wait until it ends, or choose another output</source>
        <translation>otro proceso está escribiendo «{0}»: espere a que termine, o elija otra salida</translation>
    </message>
    <message>
        <source>the checkpoint of &apos;{0}&apos; belongs to a run with other inputs or settings: use the same ones, or remove the folder &apos;{1}&apos;</source>
        <translation>el punto de control de «{0}» pertenece a una ejecución con otras entradas o ajustes: use los mismos, o elimine la carpeta «{1}»</translation>
    </message>
    <message>
        <source>lies outside the scene</source>
        <translation>está fuera de la escena</translation>
    </message>
    <message>
        <source>the checkpoint of &apos;{0}&apos; can&apos;t be written ({1}): free disk space in the folder of the output, or omit --resume</source>
        <translation>el punto de control de «{0}» no se puede escribir ({1}): libere espacio en disco en la carpeta de la salida, o quite --resume</translation>
    </message>
    <message>
        <source>not named by {0} or {1}</source>
        <translation>no lo nombran ni {0} ni {1}</translation>
    </message>
    <message>
        <source>not in the catalogue: {0}</source>
        <translation>no está en el catálogo: {0}</translation>
    </message>
    <message>
        <source>Sensor: {0}. Generic values are used; choose the sensor if you know it.</source>
        <translation>Sensor: {0}. Se usan valores genéricos; elija el sensor si lo conoce.</translation>
    </message>
    <message>
        <source>{0} is from {1}, but {2} is from {3}: check that they belong to the same scene.</source>
        <translation>{0} es de {1}, pero {2} es de {3}: compruebe que pertenecen a la misma escena.</translation>
    </message>
    <message>
        <source>No published MTF gains for the sensor &apos;{0}&apos;: using generic gains (MS {1}, PAN {2}).</source>
        <translation>No hay ganancias MTF publicadas para el sensor «{0}»: se usan ganancias genéricas (MS {1}, PAN {2}).</translation>
    </message>
    <message>
        <source>{0} bands</source>
        <translation>{0} bandas</translation>
    </message>
    <message>
        <source>other band names</source>
        <translation>otros nombres de bandas</translation>
    </message>
    <message>
        <source>{0} has {1}, unlike a {2} product with its {3} bands: every band gets the sensor&apos;s mean MTF gain.</source>
        <translation>{0} tiene {1}, a diferencia de un producto de {2} con sus {3} bandas: cada banda recibe la ganancia MTF media del sensor.</translation>
    </message>
    <message>
        <source>Sensor: {0}, guessed from the file name &apos;{1}&apos;. If that is wrong, choose the sensor.</source>
        <translation>Sensor: {0}, deducido del nombre de archivo «{1}». Si no es correcto, elija el sensor.</translation>
    </message>
    <message>
        <source>Sensor: {0}, identified by {1}.</source>
        <translation>Sensor: {0}, identificado por {1}.</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; in {2}</source>
        <translation>{0} «{1}» en {2}</translation>
    </message>
    <message>
        <source>DAM explains {0} % of the low-passed PAN on held-out pixels, the linear regression {1} %.</source>
        <translation>El DAM explica el {0} % del PAN filtrado paso bajo en píxeles reservados, la regresión lineal el {1} %.</translation>
    </message>
    <message>
        <source>Computing on the CPU, threads: {0}.</source>
        <translation>Cálculo en la CPU, hilos: {0}.</translation>
    </message>
    <message>
        <source>No CUDA device.</source>
        <translation>No hay dispositivo CUDA.</translation>
    </message>
    <message>
        <source>the device &apos;{0}&apos; is not available: choose one of {1}</source>
        <translation>el dispositivo «{0}» no está disponible: elija uno de {1}</translation>
    </message>
    <message>
        <source>the device &apos;{0}&apos; can&apos;t compute ({1}): choose the device cpu</source>
        <translation>el dispositivo «{0}» no puede calcular ({1}): elija el dispositivo cpu</translation>
    </message>
    <message>
        <source>The CUDA device can&apos;t compute ({0}): the CPU does it.</source>
        <translation>El dispositivo CUDA no puede calcular ({0}): lo hace la CPU.</translation>
    </message>
    <message>
        <source>Computing on {0}.</source>
        <translation>Cálculo en {0}.</translation>
    </message>
    <message>
        <source>1 times 1 gives {0}</source>
        <translation>1 por 1 da {0}</translation>
    </message>
    <message>
        <source>{0} ran out of memory: starting again on the CPU.</source>
        <translation>{0}: memoria agotada, se empieza de nuevo en la CPU.</translation>
    </message>
    <message>
        <source>The device ran out of memory during training: restarting with each batch split into {0} parts.</source>
        <translation>El dispositivo se quedó sin memoria durante el entrenamiento: se empieza de nuevo con cada lote dividido en {0} partes.</translation>
    </message>
    <message>
        <source>{0}, then {1}</source>
        <translation>{0}, luego {1}</translation>
    </message>
    <message>
        <source>Band {0}: only {1} % of its detail is injected, so it stays coarser. Held-out pixels do not show that the rest is in the PAN band.</source>
        <translation>Banda {0}: solo se inyecta el {1} % de su detalle, así que queda más gruesa. Los píxeles reservados no muestran que el resto esté en la banda PAN.</translation>
    </message>
    <message>
        <source>{0} ran out of memory: continuing with tiles of {1} x {2} pixels.</source>
        <translation>{0}: memoria agotada, se continúa con teselas de {1} x {2} píxeles.</translation>
    </message>
    <message>
        <source>{0} ran out of memory even for the smallest tiles: continuing on the CPU.</source>
        <translation>{0}: memoria agotada incluso con las teselas más pequeñas, se continúa en la CPU.</translation>
    </message>
    <message>
        <source>Number format of the network&apos;s convolutions: {0}.</source>
        <translation>Formato numérico de las convoluciones de la red: {0}.</translation>
    </message>
    <message>
        <source>The best shift is at the limit of the search, one MS pixel: check the georeference of both layers, or switch registration off if you trust it.</source>
        <translation>El mejor desplazamiento está en el límite de la búsqueda, un píxel MS: compruebe la georreferencia de ambas capas, o desactive el corregistro si confía en ella.</translation>
    </message>
    <message>
        <source>The MS bands explain only {0} % of the PAN: check that both show the same area at the same time.</source>
        <translation>Las bandas MS solo explican el {0} % del PAN: compruebe que ambos muestran la misma zona en el mismo momento.</translation>
    </message>
    <message>
        <source>No reliable shift between PAN and MS: using the georeference as it is.</source>
        <translation>No hay un desplazamiento fiable entre PAN y MS: se usa la georreferencia tal cual.</translation>
    </message>
    <message>
        <source>Resuming with the network and {0} finished tiles of an earlier run.</source>
        <translation>Se continúa con la red y {0} teselas terminadas de una ejecución anterior.</translation>
    </message>
    <message>
        <source>safetensors is not installed for the engine&apos;s Python: install it with &apos;python3 -m pip install safetensors&apos;, or do not use weights</source>
        <translation>safetensors no está instalado para el Python del motor: instálelo con «python3 -m pip install safetensors», o no use pesos</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; has values that are not finite float32 numbers</source>
        <translation>«{0}» tiene valores que no son números float32 finitos</translation>
    </message>
    <message>
        <source>no network &apos;{0}&apos; with {1} blocks</source>
        <translation>no hay ninguna red «{0}» con {1} bloques</translation>
    </message>
    <message>
        <source>no network is the mean of {0}</source>
        <translation>ninguna red es la media de {0}</translation>
    </message>
    <message>
        <source>its tensors do not fit the network that it names</source>
        <translation>sus tensores no encajan en la red indicada</translation>
    </message>
    <message>
        <source>the checksum is wrong</source>
        <translation>la suma de comprobación es incorrecta</translation>
    </message>
    <message>
        <source>the checkpoint in &apos;{0}&apos; is damaged ({1}): remove the folder &apos;{2}&apos; and run again</source>
        <translation>el punto de control en «{0}» está dañado ({1}): elimine la carpeta «{2}» y ejecute de nuevo</translation>
    </message>
    <message>
        <source>the reference has no valid pixel inside the extent of the fused image: choose another reference, or correct its nodata value</source>
        <translation>la referencia no tiene ningún píxel válido en la extensión de la imagen fusionada: elija otra referencia, o corrija su valor sin datos</translation>
    </message>
    <message>
        <source>both distortions combined: 1 is best</source>
        <translation>ambas distorsiones combinadas: 1 es lo ideal</translation>
    </message>
    <message>
        <source>spectral distortion: 0 is best</source>
        <translation>distorsión espectral: 0 es lo ideal</translation>
    </message>
    <message>
        <source>spatial distortion: 0 is best</source>
        <translation>distorsión espacial: 0 es lo ideal</translation>
    </message>
    <message>
        <source>detail that does not follow the PAN band, including noise: 0 is best</source>
        <translation>detalle que no sigue a la banda PAN, incluido el ruido: 0 es lo ideal</translation>
    </message>
    <message>
        <source>1 - Q2&lt;sup&gt;n&lt;/sup&gt; at MS scale, by the published blur: 0 is best</source>
        <translation>1 - Q2&lt;sup&gt;n&lt;/sup&gt; a la escala del MS, con el desenfoque publicado: 0 es lo ideal</translation>
    </message>
    <message>
        <source>spectral angle in degrees at MS scale, by the published blur: 0 is best</source>
        <translation>ángulo espectral en grados a la escala del MS, con el desenfoque publicado: 0 es lo ideal</translation>
    </message>
    <message>
        <source>relative error at MS scale, by the published blur: 0 is best</source>
        <translation>error relativo a la escala del MS, con el desenfoque publicado: 0 es lo ideal</translation>
    </message>
    <message>
        <source>R-D&lt;sub&gt;λ&lt;/sub&gt;, measured</source>
        <translation>R-D&lt;sub&gt;λ&lt;/sub&gt;, medido</translation>
    </message>
    <message>
        <source>1 - Q2&lt;sup&gt;n&lt;/sup&gt; at MS scale, by the measured blur: 0 is best</source>
        <translation>1 - Q2&lt;sup&gt;n&lt;/sup&gt; a la escala del MS, con el desenfoque medido: 0 es lo ideal</translation>
    </message>
    <message>
        <source>R-SAM, measured</source>
        <translation>R-SAM, medido</translation>
    </message>
    <message>
        <source>spectral angle in degrees at MS scale, by the measured blur: 0 is best</source>
        <translation>ángulo espectral en grados a la escala del MS, con el desenfoque medido: 0 es lo ideal</translation>
    </message>
    <message>
        <source>R-ERGAS, measured</source>
        <translation>R-ERGAS, medido</translation>
    </message>
    <message>
        <source>relative error at MS scale, by the measured blur: 0 is best</source>
        <translation>error relativo a la escala del MS, con el desenfoque medido: 0 es lo ideal</translation>
    </message>
    <message>
        <source>quality of all bands together: 1 is best</source>
        <translation>calidad de todas las bandas en conjunto: 1 es lo ideal</translation>
    </message>
    <message>
        <source>relative error over all bands: 0 is best</source>
        <translation>error relativo de todas las bandas: 0 es lo ideal</translation>
    </message>
    <message>
        <source>spectral angle in degrees: 0 is best</source>
        <translation>ángulo espectral en grados: 0 es lo ideal</translation>
    </message>
    <message>
        <source>correlation of the detail: 1 is best</source>
        <translation>correlación del detalle: 1 es lo ideal</translation>
    </message>
    <message>
        <source>peak signal-to-noise ratio in dB: higher is better</source>
        <translation>relación señal-ruido de pico en dB: cuanto mayor, mejor</translation>
    </message>
    <message>
        <source>structural similarity: 1 is best</source>
        <translation>similitud estructural: 1 es lo ideal</translation>
    </message>
    <message>
        <source>The measured blur of the MS image fits this pair better than the published MTF gains, as in products that were sharpened or softened on the ground: trust the reprojected indices by the measured blur.</source>
        <translation>El desenfoque medido de la imagen MS se ajusta mejor a este par que las ganancias MTF publicadas, como en productos realzados o suavizados en tierra: confíe en los índices reproyectados con el desenfoque medido.</translation>
    </message>
    <message>
        <source>No blur was measured that fits this pair better than the published MTF gains: trust the reprojected indices by these gains, unless you know that the product was sharpened or softened on the ground.</source>
        <translation>No se midió ningún desenfoque que se ajuste mejor a este par que las ganancias MTF publicadas: confíe en los índices reproyectados con estas ganancias, a menos que sepa que el producto se realzó o se suavizó en tierra.</translation>
    </message>
    <message>
        <source>The reprojected indices by the published MTF gains assume that the product was neither sharpened nor softened on the ground: if it was, trust those by the measured blur, which a fusion run reports.</source>
        <translation>Los índices reproyectados con las ganancias MTF publicadas suponen que el producto no se realzó ni se suavizó en tierra: si se hizo, confíe en los del desenfoque medido, que indica una ejecución de fusión.</translation>
    </message>
    <message>
        <source>the fused image</source>
        <translation>la imagen fusionada</translation>
    </message>
    <message>
        <source>the reference</source>
        <translation>la referencia</translation>
    </message>
    <message>
        <source>the PAN band</source>
        <translation>la banda PAN</translation>
    </message>
    <message>
        <source>the fused image has {0} bands, the MS image {1}, and there are {2} MTF gains: give the same number of each</source>
        <translation>la imagen fusionada tiene {0} bandas, la imagen MS {1}, y hay {2} ganancias MTF: dé el mismo número de cada una</translation>
    </message>
    <message>
        <source>the PAN band of {0} pixels is larger than {1} times the MS image of {2} pixels: crop the PAN band to the MS image</source>
        <translation>la banda PAN de {0} píxeles es mayor que {1} veces la imagen MS de {2} píxeles: recorte la banda PAN a la imagen MS</translation>
    </message>
    <message>
        <source>the fused image of {0} pixels has no pixel inside a border of {1} pixels: choose a larger image or a smaller border</source>
        <translation>la imagen fusionada de {0} píxeles no tiene ningún píxel dentro de un borde de {1} píxeles: elija una imagen mayor o un borde menor</translation>
    </message>
    <message>
        <source>{0} and {1} differ in shape, {2} and {3}: give arrays that match</source>
        <translation>{0} y {1} tienen formas distintas, {2} y {3}: dé matrices que coincidan</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; can&apos;t be written ({1}): choose another folder</source>
        <translation>«{0}» no se puede escribir ({1}): elija otra carpeta</translation>
    </message>
    <message>
        <source>the block at column {0}, row {1} has the offset {2}</source>
        <translation>el bloque de la columna {0}, fila {1} tiene el desplazamiento {2}</translation>
    </message>
    <message>
        <source>{0} has no valid pixel in the common part, only nodata: choose another layer or extent, or correct its nodata value</source>
        <translation>{0} no tiene ningún píxel válido en la parte común, solo píxeles sin datos: elija otra capa o extensión, o corrija su valor sin datos</translation>
    </message>
    <message>
        <source>band {0} of {1} has the value {2} everywhere: choose another layer</source>
        <translation>la banda {0} de {1} tiene en todas partes el valor {2}: elija otra capa</translation>
    </message>
    <message>
        <source>band {0} of {1} has the value {2} everywhere: choose another layer, or leave the band out</source>
        <translation>la banda {0} de {1} tiene en todas partes el valor {2}: elija otra capa, o deje fuera la banda</translation>
    </message>
    <message>
        <source>{0} % of {1} are zeros that reach its edge and are treated as measurements: if they are an empty border, declare 0 as the nodata value, for example with gdal_edit.py -a_nodata 0.</source>
        <translation>el {0} % de {1} son ceros que llegan hasta su borde y se tratan como medidas: si son un borde vacío, declare 0 como valor sin datos, por ejemplo con gdal_edit.py -a_nodata 0.</translation>
    </message>
    <message>
        <source>Band {0} of {1} has a colour table: its values may number classes or colours; if they do, choose another layer, or expand it with gdal_translate -expand rgb.</source>
        <translation>La banda {0} de {1} tiene una tabla de colores: sus valores pueden ser números de clases o de colores; si lo son, elija otra capa, o conviértala con gdal_translate -expand rgb.</translation>
    </message>
    <message>
        <source>{0} stores no data for {1} of its pixels, the first at column {2}, row {3}, and declares no nodata value: they count as nodata. Get the file again if it should be complete.</source>
        <translation>{0} no almacena datos para {1} de sus píxeles, el primero en la columna {2}, fila {3}, y no declara ningún valor sin datos: cuentan como píxeles sin datos. Obtenga de nuevo el archivo si debería estar completo.</translation>
    </message>
    <message>
        <source>Band {0} of {1} is a mask and not fused, because the file calls it an alpha band, but its values look like measurements: if they are, choose it among the MS bands 1 to {2}.</source>
        <translation>La banda {0} de {1} es una máscara y no se fusiona, porque el archivo la declara banda alfa, pero sus valores parecen medidas: si lo son, elíjala entre las bandas MS 1 a {2}.</translation>
    </message>
    <message>
        <source>{0} has values from {1} to {2}, but the output type {3} stores only whole numbers: choose Float32, or scale the MS first</source>
        <translation>{0} tiene valores de {1} a {2}, pero el tipo de salida {3} solo almacena números enteros: elija Float32, o escale antes el MS</translation>
    </message>
    <message>
        <source>{0} % of the values of {1} lie outside {2} to {3} and are cut off by the output type {4}: choose {5} to keep them.</source>
        <translation>El {0} % de los valores de {1} están fuera de {2} a {3} y el tipo de salida {4} los recorta: elija {5} para conservarlos.</translation>
    </message>
    <message>
        <source>{0} has {1}, but {2} of {3} are chosen: choose the MS bands that it was fused from, in the same order</source>
        <translation>{0} tiene {1}, pero se eligieron {2} de {3}: elija las bandas MS de las que se fusionó, en el mismo orden</translation>
    </message>
    <message>
        <source>{0} lies outside the common part of {1} and {2}: choose the MS that it was fused from</source>
        <translation>{0} está fuera de la parte común de {1} y {2}: elija el MS del que se fusionó</translation>
    </message>
    <message>
        <source>{0} has {1} and {2} has {3}: choose a reference with the same bands</source>
        <translation>{0} tiene {1} y {2} tiene {3}: elija una referencia con las mismas bandas</translation>
    </message>
    <message>
        <source>{0} band</source>
        <translation>{0} banda</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; was changed by another program during the run: run again, or choose another file</source>
        <translation>otro programa modificó la salida «{0}» durante la ejecución: ejecute de nuevo, o elija otro archivo</translation>
    </message>
    <message>
        <source>the creation option {0}={1} can&apos;t be used for {2}, because the output is always a file of its own: remove it, or use a name that ends in .gpkg</source>
        <translation>la opción de creación {0}={1} no se puede usar con {2}, porque la salida es siempre un archivo propio: quítela, o use un nombre que termine en .gpkg</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; has a table &apos;{1}&apos; that TRA-PAN did not write: choose another table with the creation option RASTER_TABLE=NAME, or another file</source>
        <translation>la salida «{0}» tiene una tabla «{1}» que no escribió TRA-PAN: elija otra tabla con la opción de creación RASTER_TABLE=NOMBRE, u otro archivo</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is read-only: make it writable, or choose another file</source>
        <translation>la salida «{0}» es de solo lectura: permita escribirla, o elija otro archivo</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; also holds {1}, which {2}=NO would remove: leave it out, or choose another file</source>
        <translation>la salida «{0}» contiene también {1}, que {2}=NO eliminaría: quite la opción, o elija otro archivo</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is open in another program, which may write to it, such as QGIS with one of its layers: close it there, or choose another file</source>
        <translation>la salida «{0}» está abierta en otro programa que puede escribir en ella, como QGIS con una de sus capas: ciérrela allí, o elija otro archivo</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a database that can&apos;t be read ({1}): choose another file</source>
        <translation>la salida «{0}» es una base de datos que no se puede leer ({1}): elija otro archivo</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; holds {1}, which would be lost: choose another file</source>
        <translation>la salida «{0}» contiene {1}, que se perdería: elija otro archivo</translation>
    </message>
    <message>
        <source>GDAL gives no reason</source>
        <translation>GDAL no da ningún motivo</translation>
    </message>
    <message>
        <source>{0} has pixels without an area: georeference it again</source>
        <translation>{0} tiene píxeles sin superficie: georreferencie de nuevo el ráster</translation>
    </message>
    <message>
        <source>{0} has the geotransform {1}, which does not locate its pixels: georeference it again</source>
        <translation>{0} tiene la geotransformación {1}, que no sitúa sus píxeles: georreferencie de nuevo el ráster</translation>
    </message>
    <message>
        <source>the CRS &apos;{0}&apos; that is given for {1} is unknown: give a code such as EPSG:32631</source>
        <translation>el SRC «{0}» indicado para {1} es desconocido: indique un código como EPSG:32631</translation>
    </message>
    <message>
        <source>{0} (its geotransform only counts pixels)</source>
        <translation>{0} (su geotransformación solo cuenta píxeles)</translation>
    </message>
    <message>
        <source>{0} has no georeference{1} but the other layer has one: georeference it, or choose the file that came with its world file</source>
        <translation>{0} no tiene georreferencia{1} pero la otra capa sí: georreferencie el ráster, o elija el archivo que venía con su archivo world</translation>
    </message>
    <message>
        <source>{0} has no CRS but the other layer has one: assign it the CRS that its coordinates are in</source>
        <translation>{0} no tiene SRC pero la otra capa sí: asígnele el SRC de sus coordenadas</translation>
    </message>
    <message>
        <source>{0}: reproject the {1} to the CRS of {2}</source>
        <translation>{0}: reproyecte el {1} al SRC de {2}</translation>
    </message>
    <message>
        <source>{0} is in the CRS &apos;{1}&apos; and {2} in &apos;{3}&apos;</source>
        <translation>{0} está en el SRC «{1}» y {2} en «{3}»</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos;</source>
        <translation>{0} «{1}»</translation>
    </message>
    <message>
        <source>{0} can&apos;t be resampled to the PAN grid ({1}): warp it there with gdalwarp</source>
        <translation>{0} no se puede remuestrear a la cuadrícula del PAN ({1}): hágalo con gdalwarp</translation>
    </message>
    <message>
        <source>the file has {0} of at least {1} bytes</source>
        <translation>el archivo tiene {0} de al menos {1} bytes</translation>
    </message>
    <message>
        <source>{0} is damaged or cut short ({1}): get the file again</source>
        <translation>{0} está dañado o cortado ({1}): obtenga de nuevo el archivo</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; does not have the extension of a cloud-optimised GeoTIFF: use a name that ends in .tif</source>
        <translation>la salida «{0}» no tiene la extensión de un GeoTIFF optimizado para la nube: use un nombre que termine en .tif</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; does not have the extension of a raster format that GDAL can write: use a name that ends in .tif</source>
        <translation>la salida «{0}» no tiene la extensión de un formato ráster que GDAL pueda escribir: use un nombre que termine en .tif</translation>
    </message>
    <message>
        <source>the creation option &apos;{0}&apos; is not NAME=VALUE: correct or remove it</source>
        <translation>la opción de creación «{0}» no es NOMBRE=VALOR: corríjala o quítela</translation>
    </message>
    <message>
        <source>{0} has {1} bands, but only {2} valid MS pixels to weight them by: choose one of them as the PAN band (--pan-band, PAN_BAND)</source>
        <translation>{0} tiene {1} bandas, pero solo hay {2} píxeles MS válidos para ponderarlas: elija una de ellas como banda PAN (--pan-band, PAN_BAND)</translation>
    </message>
    <message>
        <source>no band of {0} resembles {1}: choose the sharp one as the PAN band (--pan-band, PAN_BAND), or another layer</source>
        <translation>ninguna banda de {0} se parece a {1}: elija la nítida como banda PAN (--pan-band, PAN_BAND), u otra capa</translation>
    </message>
    <message>
        <source>{0} x band {1}</source>
        <translation>{0} x banda {1}</translation>
    </message>
    <message>
        <source>{0} bands of {1} are combined into one PAN band: {2}. It explains {3} % of the mean MS band. To use one of them, choose it as the PAN band (--pan-band, PAN_BAND).</source>
        <translation>{0} bandas de {1} se combinan en una banda PAN: {2}. Explica el {3} % de la banda MS media. Para usar una de ellas, elíjala como banda PAN (--pan-band, PAN_BAND).</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos; has a name or a folder that is not UTF-8: rename it</source>
        <translation>{0} «{1}»: el nombre o la carpeta no está en UTF-8: cámbiele el nombre</translation>
    </message>
    <message>
        <source>{0} has no band {1}: choose one of its bands, 1 to {2}</source>
        <translation>{0} no tiene la banda {1}: elija una de sus bandas, 1 a {2}</translation>
    </message>
    <message>
        <source>{0} has no band {1}: choose band 1, its only band</source>
        <translation>{0} no tiene la banda {1}: elija la banda 1, la única</translation>
    </message>
    <message>
        <source>band {0} of {1} has the type Int8: convert it to one of {2}</source>
        <translation>la banda {0} de {1} es del tipo Int8: conviértala a uno de {2}</translation>
    </message>
    <message>
        <source>band {0} of {1} has the type {2}: convert it to one of {3}</source>
        <translation>la banda {0} de {1} es del tipo {2}: conviértala a uno de {3}</translation>
    </message>
    <message>
        <source>no format fits</source>
        <translation>ningún formato es adecuado</translation>
    </message>
    <message>
        <source>{0} does not exist: check the path &apos;{1}&apos;, or load the layer again</source>
        <translation>{0} no existe: compruebe la ruta «{1}», o cargue la capa de nuevo</translation>
    </message>
    <message>
        <source>{0} is a folder: choose the raster files in it</source>
        <translation>{0} es una carpeta: elija los archivos ráster que contiene</translation>
    </message>
    <message>
        <source>{0} is a folder: choose the raster file in it</source>
        <translation>{0} es una carpeta: elija el archivo ráster que contiene</translation>
    </message>
    <message>
        <source>{0} is an archive: give the raster in it, as {1}/NAME, or unpack it</source>
        <translation>{0} es un archivo comprimido: indique el ráster que contiene, como {1}/NOMBRE, o descomprímalo</translation>
    </message>
    <message>
        <source>{0} is a vector file ({1}), which has no pixels: choose a raster file</source>
        <translation>{0} es un archivo vectorial ({1}), que no tiene píxeles: elija un archivo ráster</translation>
    </message>
    <message>
        <source>{0} can&apos;t be opened as a raster ({1}): choose a raster file, or get a new copy if this one is damaged</source>
        <translation>{0} no se puede abrir como ráster ({1}): elija un archivo ráster, u obtenga una nueva copia si este está dañado</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos; is a pipe or a device</source>
        <translation>{0} «{1}» es una tubería o un dispositivo</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos; comes with &apos;{2}&apos;, which is a pipe or a device</source>
        <translation>{0} «{1}» viene con «{2}», que es una tubería o un dispositivo</translation>
    </message>
    <message>
        <source>{0}, and reading it might never end: choose a file</source>
        <translation>{0}, y su lectura podría no terminar nunca: elija un archivo</translation>
    </message>
    <message>
        <source>{0} comes from a web map service ({1}), which delivers pictures, not measurements: choose the raster file itself</source>
        <translation>{0} procede de un servicio de mapas web ({1}), que entrega imágenes, no medidas: elija el propio archivo ráster</translation>
    </message>
    <message>
        <source>{0} is a virtual raster on another machine that refers to the file &apos;{1}&apos; on this one: if you trust it, copy the virtual raster to this machine</source>
        <translation>{0} es un ráster virtual en otro equipo que se refiere al archivo «{1}» de este: si confía en él, copie el ráster virtual a este equipo</translation>
    </message>
    <message>
        <source>the metadata of {0}</source>
        <translation>los metadatos de {0}</translation>
    </message>
    <message>
        <source>the bands of {0}</source>
        <translation>las bandas de {0}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; next to {1}</source>
        <translation>«{0}» junto a {1}</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>falta {0}</translation>
    </message>
    <message>
        <source>{0} is &apos;{1}&apos;</source>
        <translation>{0} es «{1}»</translation>
    </message>
    <message>
        <source>the tiles of the {0} &apos;{1}&apos; can&apos;t be joined ({2}): give the .TIL or DIM_*.XML file of the product, or a mosaic of them</source>
        <translation>las teselas de {0} «{1}» no se pueden unir ({2}): indique el archivo .TIL o DIM_*.XML del producto, o un mosaico de ellas</translation>
    </message>
    <message>
        <source>the ratio {0} is given for {1}, but its pixels are {2} pixels of {3} wide: give the width of the pixels that it was made from, from {4} to {5} PAN pixels</source>
        <translation>se indicó la relación {0} para {1}, pero sus píxeles tienen una anchura de {2} píxeles de {3}: indique la anchura de los píxeles de los que procede, de {4} a {5} píxeles PAN</translation>
    </message>
    <message>
        <source>{0} has pixels of {1} PAN pixels</source>
        <translation>{0} tiene píxeles de {1} píxeles PAN</translation>
    </message>
    <message>
        <source>{0}, made from pixels of {1}, as given: it is used at {2}.</source>
        <translation>{0}, procedentes de píxeles de {1}, como se indicó: se usa a {2}.</translation>
    </message>
    <message>
        <source>{0}, but its spectrum shows that it was interpolated from pixels of {1}: it is used at {2}. If that is wrong, give the true ratio (--ms-ratio, MS_RATIO).</source>
        <translation>{0}, pero su espectro muestra que se interpoló a partir de píxeles de {1}: se usa a {2}. Si no es correcto, indique la relación verdadera (--ms-ratio, MS_RATIO).</translation>
    </message>
    <message>
        <source>A pixel of {0} is only {1} PAN pixels wide: it is averaged to {2}, the smallest ratio at which there is detail to add. If it was made from larger pixels, give the true ratio (--ms-ratio, MS_RATIO).</source>
        <translation>Un píxel de {0} solo tiene {1} píxeles PAN de ancho: se promedia a {2}, la menor relación con la que hay detalle que añadir. Si procede de píxeles mayores, indique la relación verdadera (--ms-ratio, MS_RATIO).</translation>
    </message>
    <message>
        <source>the folder of the output &apos;{0}&apos; does not exist: create it, or choose another</source>
        <translation>la carpeta de la salida «{0}» no existe: créela, o elija otra</translation>
    </message>
    <message>
        <source>the folder of the output &apos;{0}&apos; can&apos;t be written to: choose another</source>
        <translation>no se puede escribir en la carpeta de la salida «{0}»: elija otra</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a folder: give the name of a file</source>
        <translation>la salida «{0}» es una carpeta: indique el nombre de un archivo</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a pipe or a device: give the name of a file</source>
        <translation>la salida «{0}» es una tubería o un dispositivo: indique el nombre de un archivo</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a file of {1}</source>
        <translation>la salida «{0}» es un archivo de {1}</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; would replace &apos;{1}&apos;, a file of {2}</source>
        <translation>la salida «{0}» reemplazaría «{1}», un archivo de {2}</translation>
    </message>
    <message>
        <source>{0}: choose another name</source>
        <translation>{0}: elija otro nombre</translation>
    </message>
    <message>
        <source>a GeoTIFF</source>
        <translation>un GeoTIFF</translation>
    </message>
    <message>
        <source>GDAL can&apos;t write {0} with the creation options {1} ({2}): correct or remove them</source>
        <translation>GDAL no puede escribir {0} con las opciones de creación {1} ({2}): corríjalas o quítelas</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; can&apos;t be written as {1} with {2} band(s) of {3} ({4}): use a name that ends in .tif, or choose other bands or another output type</source>
        <translation>la salida «{0}» no se puede escribir como {1} con {2} banda(s) de {3} ({4}): use un nombre que termine en .tif, o elija otras bandas u otro tipo de salida</translation>
    </message>
    <message>
        <source>The format of &apos;{0}&apos; does not store all pixel values exactly. For measurements, use a name that ends in .tif.</source>
        <translation>El formato de «{0}» no almacena exactamente todos los valores de los píxeles. Para medidas, use un nombre que termine en .tif.</translation>
    </message>
    <message>
        <source>millionths of a degree</source>
        <translation>millonésimas de grado</translation>
    </message>
    <message>
        <source>whole metres</source>
        <translation>metros enteros</translation>
    </message>
    <message>
        <source>{0} stores the corners of &apos;{1}&apos; to {2}, which moves them by up to {3} pixels. To keep the georeference exactly, use a name that ends in .tif.</source>
        <translation>{0} almacena las esquinas de «{1}» en {2}, lo que las desplaza hasta {3} píxeles. Para conservar exactamente la georreferencia, use un nombre que termine en .tif.</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; can&apos;t be written ({1}): free disk space, close the file in other programs, or choose another folder</source>
        <translation>la salida «{0}» no se puede escribir ({1}): libere espacio en disco, cierre el archivo en otros programas, o elija otra carpeta</translation>
    </message>
    <message>
        <source>The rational polynomials (RPC) of {0} are left out of the output, because {1}: to orthorectify the output, correct the product&apos;s RPC file first.</source>
        <translation>Los polinomios racionales (RPC) de {0} se omiten en la salida, porque {1}: para ortorrectificar la salida, corrija antes el archivo RPC del producto.</translation>
    </message>
    <message>
        <source>{0} of the ground control points of {1} are left out of the output, because their coordinates are not finite: to georeference the output by them, correct them first.</source>
        <translation>{0} de los puntos de control de {1} se omiten en la salida, porque sus coordenadas no son finitas: para georreferenciar la salida con ellos, corríjalos antes.</translation>
    </message>
    <message>
        <source>the output type &apos;{0}&apos; can&apos;t be written: choose one of {1}</source>
        <translation>el tipo de salida «{0}» no se puede escribir: elija uno de {1}</translation>
    </message>
    <message>
        <source>nan or a number up to {0}</source>
        <translation>nan o un número hasta {0}</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>un número entero de {0} a {1}</translation>
    </message>
    <message>
        <source>the nodata value {0} can&apos;t be stored as {1}: choose {2}, or another output type</source>
        <translation>el valor sin datos {0} no se puede almacenar como {1}: elija {2}, u otro tipo de salida</translation>
    </message>
    <message>
        <source>the fused image lacks values where the PAN and the MS have them</source>
        <translation>a la imagen fusionada le faltan valores donde el PAN y el MS los tienen</translation>
    </message>
    <message>
        <source>{0}, band {1}</source>
        <translation>{0}, banda {1}</translation>
    </message>
    <message>
        <source>{0} has no geotransform, so the CRS &apos;{1}&apos; has no effect.</source>
        <translation>{0} no tiene geotransformación, así que el SRC «{1}» no tiene efecto.</translation>
    </message>
    <message>
        <source>{0}, not in &apos;{1}&apos;</source>
        <translation>{0}, no en «{1}»</translation>
    </message>
    <message>
        <source>{0} is taken to be in the CRS &apos;{1}&apos;{2}, as given.</source>
        <translation>Se considera que {0} está en el SRC «{1}»{2}, como se indicó.</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>ningún valor</translation>
    </message>
    <message>
        <source>{0}: {1} is nodata, as given, whatever the file declares.</source>
        <translation>{0}: {1} es sin datos, como se indicó, declare lo que declare el archivo.</translation>
    </message>
    <message>
        <source>{0} and {1} are the same file: choose the panchromatic raster as PAN and the multispectral one as MS</source>
        <translation>{0} y {1} son el mismo archivo: elija el ráster pancromático como PAN y el multiespectral como MS</translation>
    </message>
    <message>
        <source>the extent of {0}</source>
        <translation>la extensión de {0}</translation>
    </message>
    <message>
        <source>{0} covers {1} % of {2}: only this part is fused, and any rest of the output is nodata.</source>
        <translation>{0} cubre el {1} % de {2}: solo se fusiona esta parte, y el resto de la salida queda sin datos.</translation>
    </message>
    <message>
        <source>Resampling {0} to pixels of {1} PAN pixels on the PAN grid: {2}.</source>
        <translation>Se remuestrea {0} a píxeles de {1} píxeles PAN en la cuadrícula del PAN: {2}.</translation>
    </message>
    <message>
        <source>Neither {0} nor {1} has a georeference: their upper left corners are aligned.</source>
        <translation>Ni {0} ni {1} tienen georreferencia: se alinean sus esquinas superiores izquierdas.</translation>
    </message>
    <message>
        <source>their sensor models (RPC) decide</source>
        <translation>sus modelos de sensor (RPC) deciden</translation>
    </message>
    <message>
        <source>a whole ratio that fits them decides</source>
        <translation>una relación entera que les corresponde decide</translation>
    </message>
    <message>
        <source>The corners of {0} and {1} are rounded to {2} units of the CRS: {3} on their alignment.</source>
        <translation>Las esquinas de {0} y {1} están redondeadas a {2} unidades del SRC: {3} sobre su alineación.</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a raster as large as {1}, perhaps one of its bands: name the output after the last MS file, or remove that raster first</source>
        <translation>la salida «{0}» es un ráster tan grande como {1}, quizá una de sus bandas: dé a la salida un nombre posterior al del último archivo MS, o quite antes ese ráster</translation>
    </message>
    <message>
        <source>{0} and {1} pixels</source>
        <translation>{0} y {1} píxeles</translation>
    </message>
    <message>
        <source>only one georeference</source>
        <translation>una sola georreferencia</translation>
    </message>
    <message>
        <source>the geotransforms {0} and {1}</source>
        <translation>las geotransformaciones {0} y {1}</translation>
    </message>
    <message>
        <source>different CRSs</source>
        <translation>SRC distintos</translation>
    </message>
    <message>
        <source>{0} and {1} are not on one grid, they have {2}: give files of one pixel size and extent, or warp one to the grid of the other</source>
        <translation>{0} y {1} no están en una misma cuadrícula, tienen {2}: indique archivos con el mismo tamaño de píxel y la misma extensión, o remuestree uno a la cuadrícula del otro</translation>
    </message>
    <message>
        <source>its cubes are stored as rows x bands x columns, which GDAL reads wrongly: import it with EnMAP-Box in QGIS (&apos;Import PRISMA L2D product&apos;) or with prismaread in R, and give the GeoTIFFs of the PAN and of the cube</source>
        <translation>sus cubos están almacenados como filas x bandas x columnas, lo que GDAL lee mal: importe el producto con EnMAP-Box en QGIS («Import PRISMA L2D product») o con prismaread en R, e indique los GeoTIFF del PAN y del cubo</translation>
    </message>
    <message>
        <source>{0} is a PRISMA product: {1}</source>
        <translation>{0} es un producto PRISMA: {1}</translation>
    </message>
    <message>
        <source>{0} is a container without bands: choose another raster</source>
        <translation>{0} es un contenedor sin bandas: elija otro ráster</translation>
    </message>
    <message>
        <source>{0} or {1} more</source>
        <translation>{0} o {1} más</translation>
    </message>
    <message>
        <source>{0} is a container without bands: choose one of the rasters in it, {1}</source>
        <translation>{0} es un contenedor sin bandas: elija uno de los rásteres que contiene, {1}</translation>
    </message>
    <message>
        <source>{0} is a cube of a PRISMA product: {1}</source>
        <translation>{0} es un cubo de un producto PRISMA: {1}</translation>
    </message>
    <message>
        <source>{0} has {1} bands of {2} x {3} pixels, so its rows are probably stored where GDAL expects bands: convert it to a GeoTIFF with the importer of its product, such as EnMAP-Box in QGIS</source>
        <translation>{0} tiene {1} bandas de {2} x {3} píxeles, así que sus filas están probablemente almacenadas donde GDAL espera bandas: conviértalo en un GeoTIFF con el importador de su producto, como EnMAP-Box en QGIS</translation>
    </message>
    <message>
        <source>other metadata</source>
        <translation>otros metadatos</translation>
    </message>
    <message>
        <source>no overviews</source>
        <translation>ninguna vista general</translation>
    </message>
    <message>
        <source>no statistics</source>
        <translation>ninguna estadística</translation>
    </message>
    <message>
        <source>it has {0} when read back</source>
        <translation>al leerla de nuevo tiene {0}</translation>
    </message>
    <message>
        <source>other pixels are nodata when read back</source>
        <translation>al leerla de nuevo, otros píxeles están sin datos</translation>
    </message>
    <message>
        <source>its pixels differ when read back</source>
        <translation>sus píxeles difieren al leerla de nuevo</translation>
    </message>
    <message>
        <source>its pixels from column {0}, row {1} on differ when read back</source>
        <translation>sus píxeles desde la columna {0}, fila {1} difieren al leerla de nuevo</translation>
    </message>
    <message>
        <source>{0} band(s) instead of {1}</source>
        <translation>{0} banda(s) en lugar de {1}</translation>
    </message>
    <message>
        <source>another size</source>
        <translation>otro tamaño</translation>
    </message>
    <message>
        <source>the type {0}</source>
        <translation>el tipo {0}</translation>
    </message>
    <message>
        <source>its last band as a mask</source>
        <translation>su última banda como máscara</translation>
    </message>
    <message>
        <source>the nodata value {0} instead of {1}</source>
        <translation>el valor sin datos {0} en lugar de {1}</translation>
    </message>
    <message>
        <source>another georeference</source>
        <translation>otra georreferencia</translation>
    </message>
    <message>
        <source>reproject the MS to the CRS of {0}</source>
        <translation>reproyecte el MS al SRC de {0}</translation>
    </message>
    <message>
        <source>one of them is a local CRS without a position on Earth</source>
        <translation>uno de ellos es un SRC local sin posición en la Tierra</translation>
    </message>
    <message>
        <source>assign it the CRS that it is in, for example with gdal_edit.py -a_srs</source>
        <translation>asígnele su SRC verdadero, por ejemplo con gdal_edit.py -a_srs</translation>
    </message>
    <message>
        <source>No training steps.</source>
        <translation>Ningún paso de entrenamiento.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Natural colour</source>
        <translation>Color natural</translation>
    </message>
    <message>
        <source>False colour</source>
        <translation>Falso color</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos; can&apos;t be written ({1}): free disk space, close the file, or choose another folder</source>
        <translation>el informe «{0}» no se puede escribir ({1}): libere espacio en disco, cierre el archivo, o elija otra carpeta</translation>
    </message>
    <message>
        <source>Spectral distortion</source>
        <translation>Distorsión espectral</translation>
    </message>
    <message>
        <source>Spatial distortion</source>
        <translation>Distorsión espacial</translation>
    </message>
    <message>
        <source>Both combined,</source>
        <translation>Ambas combinadas,</translation>
    </message>
    <message>
        <source>Detail that does not follow the PAN band, including noise</source>
        <translation>Detalle que no sigue a la banda PAN, incluido el ruido</translation>
    </message>
    <message>
        <source>Spectral distortion, 1 − Q2&lt;sup&gt;n&lt;/sup&gt;</source>
        <translation>Distorsión espectral, 1 − Q2&lt;sup&gt;n&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>Spectral angle in degrees</source>
        <translation>Ángulo espectral en grados</translation>
    </message>
    <message>
        <source>Relative error over all bands</source>
        <translation>Error relativo de todas las bandas</translation>
    </message>
    <message>
        <source>this fused image</source>
        <translation>esta imagen fusionada</translation>
    </message>
    <message>
        <source>Plain upsampling</source>
        <translation>Ampliación simple</translation>
    </message>
    <message>
        <source>EXP: the upsampled MS image, without added detail</source>
        <translation>EXP: la imagen MS sobremuestreada, sin detalle añadido</translation>
    </message>
    <message>
        <source>GDAL&apos;s Brovey</source>
        <translation>Brovey de GDAL</translation>
    </message>
    <message>
        <source>weighted Brovey of gdal_pansharpen</source>
        <translation>Brovey ponderado de gdal_pansharpen</translation>
    </message>
    <message>
        <source>{0} × {1} PAN pixels</source>
        <translation>{0} × {1} píxeles PAN</translation>
    </message>
    <message>
        <source>{0} MS bands, ratio {1}</source>
        <translation>{0} bandas MS, relación {1}</translation>
    </message>
    <message>
        <source>{0} MS band, ratio {1}</source>
        <translation>{0} banda MS, relación {1}</translation>
    </message>
    <message>
        <source>{0} s on {1}, in {2}</source>
        <translation>{0} s en {1}, en {2}</translation>
    </message>
    <message>
        <source>{0} This MS image was sharpened on the ground, which left rings next to bright objects. HQNR assumes the sensor&apos;s published MTF and rewards these rings; TRA-PAN removes them.</source>
        <translation>{0} Esta imagen MS se realzó en tierra, lo que dejó anillos junto a objetos brillantes. HQNR supone la MTF publicada del sensor y premia estos anillos; TRA-PAN los elimina.</translation>
    </message>
    <message>
        <source>TRA-PAN has an HQNR of &lt;b&gt;{0}&lt;/b&gt;, plain upsampling of the MS image {1} and GDAL&apos;s Brovey {2}. The D&lt;sub&gt;ρ&lt;/sub&gt; of TRA-PAN is &lt;b&gt;{3}&lt;/b&gt;, those of the others are {4} and {5}.{6}</source>
        <translation>TRA-PAN tiene un HQNR de &lt;b&gt;{0}&lt;/b&gt;, la ampliación simple de la imagen MS {1} y el Brovey de GDAL {2}. El D&lt;sub&gt;ρ&lt;/sub&gt; de TRA-PAN es &lt;b&gt;{3}&lt;/b&gt;, los de los otros son {4} y {5}.{6}</translation>
    </message>
    <message>
        <source>TRA-PAN has an HQNR of &lt;b&gt;{0}&lt;/b&gt;, plain upsampling of the MS image {1} and GDAL&apos;s Brovey {2}. The D&lt;sub&gt;ρ&lt;/sub&gt; of TRA-PAN is &lt;b&gt;{3}&lt;/b&gt;, those of the others are {4} and {5}.</source>
        <translation>TRA-PAN tiene un HQNR de &lt;b&gt;{0}&lt;/b&gt;, la ampliación simple de la imagen MS {1} y el Brovey de GDAL {2}. El D&lt;sub&gt;ρ&lt;/sub&gt; de TRA-PAN es &lt;b&gt;{3}&lt;/b&gt;, los de los otros son {4} y {5}.</translation>
    </message>
    <message>
        <source>By the published MTF gains</source>
        <translation>Con las ganancias MTF publicadas</translation>
    </message>
    <message>
        <source>By the measured blur</source>
        <translation>Con el desenfoque medido</translation>
    </message>
    <message>
        <source>higher is better, 1 is perfect</source>
        <translation>cuanto mayor, mejor; 1 es perfecto</translation>
    </message>
    <message>
        <source>lower is better, 0 is perfect</source>
        <translation>cuanto menor, mejor; 0 es perfecto</translation>
    </message>
    <message>
        <source>{0} Hatched areas have no value.</source>
        <translation>{0} Las zonas rayadas no tienen valor.</translation>
    </message>
    <message>
        <source>The {0} × {1} PAN pixels with the most detail, from column {2} and row {3} of the fused image, enlarged {4} times. Each band is stretched between percentiles {5} and {6} of the MS image, the same in all pictures. The PAN band has its own stretch.{7}</source>
        <translation>Los {0} × {1} píxeles PAN con más detalle, desde la columna {2} y la fila {3} de la imagen fusionada, ampliados {4} veces. Cada banda está estirada entre los percentiles {5} y {6} de la imagen MS, igual en todas las imágenes. La banda PAN tiene su propio estiramiento.{7}</translation>
    </message>
    <message>
        <source>The {0} × {1} PAN pixels with the most detail, from column {2} and row {3} of the fused image. Each band is stretched between percentiles {4} and {5} of the MS image, the same in all pictures. The PAN band has its own stretch.{6}</source>
        <translation>Los {0} × {1} píxeles PAN con más detalle, desde la columna {2} y la fila {3} de la imagen fusionada. Cada banda está estirada entre los percentiles {4} y {5} de la imagen MS, igual en todas las imágenes. La banda PAN tiene su propio estiramiento.{6}</translation>
    </message>
    <message>
        <source>grey, with its own stretch</source>
        <translation>gris, con su propio estiramiento</translation>
    </message>
    <message>
        <source>each pixel drawn as a block</source>
        <translation>cada píxel dibujado como un bloque</translation>
    </message>
    <message>
        <source>the result of gdal_pansharpen</source>
        <translation>el resultado de gdal_pansharpen</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>Fusionado</translation>
    </message>
    <message>
        <source>{0} of the most detailed part, {1}</source>
        <translation>{0}, parte con más detalle, {1}</translation>
    </message>
    <message>
        <source>band {0}</source>
        <translation>banda {0}</translation>
    </message>
    <message>
        <source>Overview of the fused image</source>
        <translation>Vista general de la imagen fusionada</translation>
    </message>
    <message>
        <source>Spectral error</source>
        <translation>Error espectral</translation>
    </message>
    <message>
        <source>Spatial error</source>
        <translation>Error espacial</translation>
    </message>
    <message>
        <source>1 − local correlation with the PAN band, mean over the bands</source>
        <translation>1 − correlación local con la banda PAN, media de las bandas</translation>
    </message>
    <message>
        <source>&lt;b&gt;Fused&lt;/b&gt;, with the area of the pictures above outlined.</source>
        <translation>&lt;b&gt;Fusionado&lt;/b&gt;, con el contorno de la zona de las imágenes anteriores.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt;, {1}: median {2}, 95th percentile {3}.</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt;, {1}: mediana {2}, percentil 95 {3}.</translation>
    </message>
    <message>
        <source>Map of the {0}</source>
        <translation>Mapa: {0}</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Calentam.</translation>
    </message>
    <message>
        <source>RAO, reduced</source>
        <translation>RAO, reducida</translation>
    </message>
    <message>
        <source>RAO, full</source>
        <translation>RAO, plena</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stage one&lt;/b&gt;, degradation-aware model.</source>
        <translation>&lt;b&gt;Etapa uno&lt;/b&gt;, modelo de degradación (DAM).</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stage one&lt;/b&gt;, warm-up at reduced resolution, and &lt;b&gt;stage two&lt;/b&gt;, random alternation (RAO) between reduced and full resolution. The two losses measure different things and are not comparable with each other.</source>
        <translation>&lt;b&gt;Etapa uno&lt;/b&gt;, calentamiento a resolución reducida, y &lt;b&gt;etapa dos&lt;/b&gt;, alternancia aleatoria (RAO) entre resolución reducida y plena. Las dos pérdidas miden cosas distintas y no son comparables entre sí.</translation>
    </message>
    <message>
        <source>Loss of the degradation-aware model per step</source>
        <translation>Pérdida del modelo de degradación (DAM) por paso</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Error absoluto medio</translation>
    </message>
    <message>
        <source>Loss of warm-up and random alternation per step</source>
        <translation>Pérdida del calentamiento y de la alternancia aleatoria por paso</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>MTF gains of the MS bands at Nyquist</source>
        <translation>Ganancias MTF de las bandas MS en Nyquist</translation>
    </message>
    <message>
        <source>MTF gain of the PAN band at Nyquist</source>
        <translation>Ganancia MTF de la banda PAN en Nyquist</translation>
    </message>
    <message>
        <source>Measured MTF gain of the MS (rows, columns)</source>
        <translation>Ganancia MTF medida del MS (filas, columnas)</translation>
    </message>
    <message>
        <source>RAO steps</source>
        <translation>Pasos de la RAO</translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation>Pasos del calentamiento</translation>
    </message>
    <message>
        <source>Share of full resolution in RAO</source>
        <translation>Proporción de resolución plena en la RAO</translation>
    </message>
    <message>
        <source>Weight of local correlation</source>
        <translation>Peso de la correlación local</translation>
    </message>
    <message>
        <source>Compensate for what the DAM can&apos;t explain</source>
        <translation>Compensar lo que el DAM no puede explicar</translation>
    </message>
    <message>
        <source>Search the phase</source>
        <translation>Buscar la fase</translation>
    </message>
    <message>
        <source>Measure the optics</source>
        <translation>Medir la óptica</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Phase (row, column)</source>
        <translation>Fase (fila, columna)</translation>
    </message>
    <message>
        <source>Shift (rows, columns)</source>
        <translation>Desplazamiento (filas, columnas)</translation>
    </message>
    <message>
        <source>R² at the registered phase</source>
        <translation>R² en la fase corregistrada</translation>
    </message>
    <message>
        <source>R² at the georeference</source>
        <translation>R² en la georreferencia</translation>
    </message>
    <message>
        <source>Largest drift over the scene</source>
        <translation>Mayor deriva en la escena</translation>
    </message>
    <message>
        <source>Offset of each band (row, column), removed</source>
        <translation>Desplazamiento de cada banda (fila, columna), corregido</translation>
    </message>
    <message>
        <source>Share of each band&apos;s detail that is used</source>
        <translation>Proporción utilizada del detalle de cada banda</translation>
    </message>
    <message>
        <source>R² of the model</source>
        <translation>R² del modelo</translation>
    </message>
    <message>
        <source>R² of the linear regression</source>
        <translation>R² de la regresión lineal</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Corregistro</translation>
    </message>
    <message>
        <source>In PAN pixels. R²: share of the low-passed PAN band&apos;s variance that the MS bands explain.</source>
        <translation>En píxeles PAN. R²: proporción de la varianza de la banda PAN filtrada paso bajo que explican las bandas MS.</translation>
    </message>
    <message>
        <source>Degradation-aware model (DAM)</source>
        <translation>Modelo de degradación (DAM)</translation>
    </message>
    <message>
        <source>R²: share of the low-passed PAN band&apos;s variance that is explained on held-out pixels.</source>
        <translation>R²: proporción de la varianza de la banda PAN filtrada paso bajo que se explica en píxeles reservados.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Time in seconds</source>
        <translation>Tiempo en segundos</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Cuadrícula</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Files and bands</source>
        <translation>Archivos y bandas</translation>
    </message>
    <message>
        <source>choose layers that share a larger area</source>
        <translation>elija capas que compartan una zona mayor</translation>
    </message>
    <message>
        <source>draw a larger extent</source>
        <translation>dibuje una extensión mayor</translation>
    </message>
    <message>
        <source>its rows or columns run in the opposite direction to those of the PAN</source>
        <translation>sus filas o columnas van en sentido contrario a las del PAN</translation>
    </message>
    <message>
        <source>its own pixels are {0} x {1} PAN pixels</source>
        <translation>sus propios píxeles son de {0} x {1} píxeles PAN</translation>
    </message>
    <message>
        <source>its grid drifts from that of the PAN by {0} PAN pixels over the scene</source>
        <translation>su cuadrícula se desvía de la del PAN en {0} píxeles PAN a lo largo de la escena</translation>
    </message>
    <message>
        <source>{0} has larger pixels than {1}: swap the PAN and the MS</source>
        <translation>{0} tiene píxeles mayores que {1}: intercambie el PAN y el MS</translation>
    </message>
    <message>
        <source>a pixel of {0} is {1} pixels of {2} wide, but only ratios from 1 to {3} can be fused: choose a PAN and an MS layer of one product</source>
        <translation>un píxel de {0} tiene una anchura de {1} píxeles de {2}, pero solo se pueden fusionar relaciones de 1 a {3}: elija una capa PAN y una MS de un mismo producto</translation>
    </message>
    <message>
        <source>its first pixel lies at row {0}, column {1} there and its last at row {2}, column {3}</source>
        <translation>su primer píxel está allí en la fila {0}, columna {1} y el último en la fila {2}, columna {3}</translation>
    </message>
    <message>
        <source>{0} does not lie on the grid of {1} ({2}): choose rasters of one product, or warp one to the grid of the other</source>
        <translation>{0} no está en la cuadrícula de {1} ({2}): elija rásteres de un mismo producto, o remuestree uno a la cuadrícula del otro</translation>
    </message>
    <message>
        <source>{0} extends beyond {1} ({2}): clip it to that extent</source>
        <translation>{0} se extiende más allá de {1} ({2}): recórtelo a esa extensión</translation>
    </message>
    <message>
        <source>{0} has {1} pixels and {2} has {3}, which fit no single ratio, and neither has a georeference: choose two rasters of the same extent, or georeference both</source>
        <translation>{0} tiene {1} píxeles y {2} tiene {3}, lo que no corresponde a una única relación, y ninguno tiene georreferencia: elija dos rásteres de la misma extensión, o georreferencie ambos</translation>
    </message>
    <message>
        <source>the grids of {0} and {1} are rotated against each other: warp the MS so that its rows and columns are parallel to those of the PAN</source>
        <translation>las cuadrículas de {0} y {1} están giradas una respecto a la otra: remuestree el MS de modo que sus filas y columnas sean paralelas a las del PAN</translation>
    </message>
    <message>
        <source>the extent {0} is not four numbers: give xmin, ymin, xmax and ymax</source>
        <translation>la extensión {0} no son cuatro números: indique xmin, ymin, xmax e ymax</translation>
    </message>
    <message>
        <source>the common part of {0} and {1} has only {2} MS pixels, but a ratio of {3} needs {4} x {5}: {6}</source>
        <translation>la parte común de {0} y {1} solo tiene {2} píxeles MS, pero una relación de {3} necesita {4} x {5}: {6}</translation>
    </message>
    <message>
        <source>The bands of {0} are not registered to each other and are aligned. Offsets (rows, columns) in PAN pixels: {1}.</source>
        <translation>Las bandas de {0} no están corregistradas entre sí y se alinean. Desplazamientos (filas, columnas) en píxeles PAN: {1}.</translation>
    </message>
    <message>
        <source>too few neighbouring pixels are valid in both {0} and {1}: check their nodata values, or choose an area with less nodata</source>
        <translation>muy pocos píxeles vecinos son válidos a la vez en {0} y {1}: compruebe sus valores sin datos, o elija una zona con menos píxeles sin datos</translation>
    </message>
    <message>
        <source>the PAN band and the MS image share {0} x {1} MS pixels, but at least {2} x {3} are needed: choose a larger area</source>
        <translation>la banda PAN y la imagen MS comparten {0} x {1} píxeles MS, pero se necesitan al menos {2} x {3}: elija una zona mayor</translation>
    </message>
    <message>
        <source>{0} has the same value everywhere: choose another layer or part of the scene</source>
        <translation>{0} tiene el mismo valor en todas partes: elija otra capa u otra parte de la escena</translation>
    </message>
    <message>
        <source>{0} and {1} do not show the same ground: the bands explain {2} % of the detail of the PAN where the georeference puts them, and by chance {3} % at other shifts of up to {4} MS pixels: choose the PAN and the MS of one acquisition, or correct the georeference of one of them</source>
        <translation>{0} y {1} no muestran el mismo terreno: las bandas explican el {2} % del detalle del PAN donde las sitúa la georreferencia, y por azar el {3} % con otros desplazamientos de hasta {4} píxeles MS: elija el PAN y el MS de una misma adquisición, o corrija la georreferencia de uno de ellos</translation>
    </message>
    <message>
        <source>{0} of {1} parts of the scene contradict the others on the shift between PAN and MS: they show (rows, columns) {2} MS pixels, not ({3}, {4}). One shift can&apos;t fit all of it: check that both layers are orthorectified with the same elevation model.</source>
        <translation>{0} de {1} partes de la escena contradicen a las demás sobre el desplazamiento entre PAN y MS: muestran (filas, columnas) {2} píxeles MS, no ({3}, {4}). Un solo desplazamiento no puede servir para todo: compruebe que ambas capas se ortorrectificaron con el mismo modelo de elevación.</translation>
    </message>
    <message>
        <source>The MS lies about {0} rows and {1} columns of PAN pixels from its georeference. It is moved to the PAN, whose detail its bands then explain by {2} % instead of {3} %. Pixels of the PAN without MS are nodata.</source>
        <translation>El MS está a unas {0} filas y {1} columnas (píxeles PAN) de su georreferencia. Se mueve hacia el PAN, de cuyo detalle sus bandas explican entonces el {2} % en lugar del {3} %. Los píxeles del PAN sin MS quedan sin datos.</translation>
    </message>
    <message>
        <source>{0}: {1} defective pixel ({2} %), such as hot or dead pixels or bad lines, for example {3} at {4} (median {5}). They are replaced by the mean of their neighbours; declare them as nodata to leave them empty.</source>
        <translation>{0}: {1} píxel defectuoso ({2} %), como píxeles calientes o muertos o líneas defectuosas, por ejemplo {3} en {4} (mediana {5}). Se sustituye por la media de sus vecinos; declare estos píxeles como sin datos para dejarlos vacíos.</translation>
    </message>
    <message>
        <source>{0}: {1} defective pixels ({2} %), such as hot or dead pixels or bad lines, for example {3} at {4} (median {5}). They are replaced by the mean of their neighbours; declare them as nodata to leave them empty.</source>
        <translation>{0}: {1} píxeles defectuosos ({2} %), como píxeles calientes o muertos o líneas defectuosas, por ejemplo {3} en {4} (mediana {5}). Se sustituyen por la media de sus vecinos; declare estos píxeles como sin datos para dejarlos vacíos.</translation>
    </message>
    <message>
        <source>the PAN</source>
        <translation>el PAN</translation>
    </message>
    <message>
        <source>the MS</source>
        <translation>el MS</translation>
    </message>
    <message>
        <source>the extent doesn&apos;t touch the common part of {0} and {1}: draw it over both layers</source>
        <translation>la extensión no toca la parte común de {0} y {1}: dibújela sobre ambas capas</translation>
    </message>
    <message>
        <source>{0} and {1} don&apos;t overlap: choose two layers of the same area, and check that both have the right CRS and georeference</source>
        <translation>{0} y {1} no se solapan: elija dos capas de la misma zona, y compruebe que ambas tienen el SRC y la georreferencia correctos</translation>
    </message>
    <message>
        <source>a pixel of {0} is {1} x {2} pixels of {3}, but only whole ratios from {4} to {5} can be fused: choose a PAN and an MS layer of one product, or resample the MS to a whole ratio</source>
        <translation>un píxel de {0} es de {1} x {2} píxeles de {3}, pero solo se pueden fusionar relaciones enteras de {4} a {5}: elija una capa PAN y una MS de un mismo producto, o remuestree el MS a una relación entera</translation>
    </message>
    <message>
        <source>{0}: {1} ({2} %) at {3}, such as at {4}</source>
        <translation>{0}: {1} ({2} %) con {3}, por ejemplo en {4}</translation>
    </message>
    <message>
        <source>{0}: {1} values, such as {2} at {3}, are far outside the range of the others and are left out of the training. If they are not measurements, declare them as nodata.</source>
        <translation>{0}: {1} valores, como {2} en {3}, están muy lejos del rango de los demás y se excluyen del entrenamiento. Si no son medidas, declárelos como sin datos.</translation>
    </message>
    <message>
        <source>{0} has saturated pixels, whose detail and colour are lost: {1}.</source>
        <translation>{0} tiene píxeles saturados, cuyo detalle y color se pierden: {1}.</translation>
    </message>
    <message>
        <source>column {0}, row {1} of the PAN</source>
        <translation>columna {0}, fila {1} del PAN</translation>
    </message>
    <message>
        <source>the PAN has shape {0} and the MS {1}: give arrays of shape (rows, cols) and (bands, rows, cols)</source>
        <translation>el PAN tiene la forma {0} y el MS {1}: dé matrices de forma (rows, cols) y (bands, rows, cols)</translation>
    </message>
    <message>
        <source>the MS has shape {0} and is empty: give at least one band</source>
        <translation>el MS tiene la forma {0} y está vacío: dé al menos una banda</translation>
    </message>
    <message>
        <source>the ratio of PAN and MS is {0}, but only whole ratios from {1} to {2} can be fused: give a PAN and an MS of one product</source>
        <translation>la relación entre PAN y MS es {0}, pero solo se pueden fusionar relaciones enteras de {1} a {2}: dé un PAN y un MS de un mismo producto</translation>
    </message>
    <message>
        <source>a PAN of {0} x {1} pixels is not a whole multiple of an MS of {2} x {3}: give arrays that cover the same extent</source>
        <translation>un PAN de {0} x {1} píxeles no es un múltiplo entero de un MS de {2} x {3}: dé matrices de la misma extensión</translation>
    </message>
    <message>
        <source>the phase {0} is invalid: give a finite trapan.core.scene.grid.Phase(row, col)</source>
        <translation>la fase {0} no es válida: dé una trapan.core.scene.grid.Phase(row, col) finita</translation>
    </message>
    <message>
        <source>the result is not finite at {0} valid pixels: declare extreme values of the layers as nodata, or choose other weights or the preset&apos;s number of steps</source>
        <translation>el resultado no es finito en {0} píxeles válidos: declare los valores extremos de las capas como sin datos, o elija otros pesos o el número de pasos del preajuste</translation>
    </message>
    <message>
        <source>{0} is a {1}: give a NumPy array</source>
        <translation>{0} es un {1}: dé una matriz NumPy</translation>
    </message>
    <message>
        <source>{0} has the data type {1}: give an array of real numbers</source>
        <translation>{0} tiene el tipo de datos {1}: dé una matriz de números reales</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>is nested more than {0} levels deep</source>
        <translation>está anidado a más de {0} niveles</translation>
    </message>
    <message>
        <source>{0} is not {1}</source>
        <translation>{0} no es {1}</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>el valor</translation>
    </message>
    <message>
        <source>{0} has {1} values instead of {2}</source>
        <translation>{0} tiene {1} valores en lugar de {2}</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>la lista</translation>
    </message>
    <message>
        <source>{0} is not an object</source>
        <translation>{0} no es un objeto</translation>
    </message>
    <message>
        <source>{0} is not a list</source>
        <translation>{0} no es una lista</translation>
    </message>
    <message>
        <source>holds the number {0}</source>
        <translation>contiene el número {0}</translation>
    </message>
    <message>
        <source>holds a number of {0} digits</source>
        <translation>contiene un número de {0} cifras</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>nombre de archivo</translation>
    </message>
    <message>
        <source>band name</source>
        <translation>nombre de banda</translation>
    </message>
    <message>
        <source>Assessment: {0}</source>
        <translation>Evaluación: {0}</translation>
    </message>
    <message>
        <source>TRA-PAN assessment</source>
        <translation>TRA-PAN: evaluación</translation>
    </message>
    <message>
        <source>Written by TRA-PAN {0} on {1}.</source>
        <translation>Escrito por TRA-PAN {0} el {1}.</translation>
    </message>
    <message>
        <source>Pansharpened scenes: {0}</source>
        <translation>Escenas fusionadas: {0}</translation>
    </message>
    <message>
        <source>TRA-PAN batch</source>
        <translation>TRA-PAN: muchas escenas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>&lt;b&gt;Scene&lt;/b&gt;</source>
        <translation>&lt;b&gt;Escena&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;State&lt;/b&gt;</source>
        <translation>&lt;b&gt;Estado&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Seconds&lt;/b&gt;to fuse</source>
        <translation>&lt;b&gt;Segundos&lt;/b&gt;de fusión</translation>
    </message>
    <message>
        <source>&lt;b&gt;Device&lt;/b&gt;</source>
        <translation>&lt;b&gt;Dispositivo&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Written by TRA-PAN {0} on {1}. Indices at full resolution, at the registered phase. Read HQNR and D&lt;sub&gt;ρ&lt;/sub&gt; together.</source>
        <translation>Escrito por TRA-PAN {0} el {1}. Índices a resolución plena, en la fase corregistrada. Lea HQNR y D&lt;sub&gt;ρ&lt;/sub&gt; juntos.</translation>
    </message>
    <message>
        <source>Pansharpening report: {0}</source>
        <translation>Informe de pansharpening: {0}</translation>
    </message>
    <message>
        <source>TRA-PAN pansharpening report</source>
        <translation>TRA-PAN: informe de pansharpening</translation>
    </message>
    <message>
        <source>Indices at full resolution, without a reference, at the registered phase. Read HQNR and D&lt;sub&gt;ρ&lt;/sub&gt; together: noise can improve HQNR, and a copy of the PAN band improves D&lt;sub&gt;ρ&lt;/sub&gt;. Plain upsampling has a small spectral distortion because it adds no detail to the MS image. The Brovey method is that of gdal_pansharpen, with equal weights and cubic resampling at the georeference, computed with NumPy on the same pixels.</source>
        <translation>Índices a resolución plena, sin referencia, en la fase corregistrada. Lea HQNR y D&lt;sub&gt;ρ&lt;/sub&gt; juntos: el ruido puede mejorar HQNR, y una copia de la banda PAN mejora D&lt;sub&gt;ρ&lt;/sub&gt;. La ampliación simple tiene una distorsión espectral pequeña porque no añade ningún detalle a la imagen MS. El método de Brovey es el de gdal_pansharpen, con pesos iguales y remuestreo cúbico según la georreferencia, calculado con NumPy en los mismos píxeles.</translation>
    </message>
    <message>
        <source>Reprojected indices</source>
        <translation>Índices reproyectados</translation>
    </message>
    <message>
        <source>The fused image is blurred as the MS sensor blurs, and sampled at the centres of the MS pixels at the registered phase. Then it should equal the MS image (Scarpa and Ciotola 2022).</source>
        <translation>La imagen fusionada se desenfoca como lo hace el sensor MS y se muestrea en los centros de los píxeles MS en la fase corregistrada. Entonces debería ser igual a la imagen MS (Scarpa y Ciotola 2022).</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Press and hold a picture to enlarge the same spot in all of them.</source>
        <translation>Mantenga pulsado el botón sobre una imagen para ampliar el mismo lugar en todas.</translation>
    </message>
    <message>
        <source>Error maps</source>
        <translation>Mapas de error</translation>
    </message>
    <message>
        <source>The fused image is compared with its two inputs. Degraded to MS resolution it should equal the MS image, and from pixel to pixel it should vary like the PAN band.</source>
        <translation>La imagen fusionada se compara con sus dos entradas. Degradada a la resolución del MS debería ser igual a la imagen MS, y de un píxel a otro debería variar como la banda PAN.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Loss per step on standardised values. Faint lines show single steps, strong lines their moving average.</source>
        <translation>Pérdida por paso con valores estandarizados. Las líneas tenues muestran los pasos, las fuertes su media móvil.</translation>
    </message>
    <message>
        <source>Details of the run</source>
        <translation>Detalles de la ejecución</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>fusionada</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>1 is best</source>
        <translation>1 es lo ideal</translation>
    </message>
    <message>
        <source>0 is best</source>
        <translation>0 es lo ideal</translation>
    </message>
    <message>
        <source>both distortions combined</source>
        <translation>ambas distorsiones combinadas</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referencia</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Geotransform</source>
        <translation>Geotransformación</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Buscada</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Parche</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>Arquitectura de la red</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Anchura</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloques</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Formato numérico</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <source>Band names</source>
        <translation>Nombres de las bandas</translation>
    </message>
    <message>
        <source>PAN bands</source>
        <translation>Bandas PAN</translation>
    </message>
    <message>
        <source>MS sampling</source>
        <translation>Muestreo del MS</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Fusing</source>
        <translation>Fusión</translation>
    </message>
    <message>
        <source>Assessing</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>|D(F) − M| / |M| over the bands</source>
        <translation>|D(F) − M| / |M| en las bandas</translation>
    </message>
    <message>
        <source>{0} fused</source>
        <translation>{0} fusionadas</translation>
    </message>
    <message>
        <source>{0} kept</source>
        <translation>{0} conservadas</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} fallidas</translation>
    </message>
    <message>
        <source>{0} not reached</source>
        <translation>{0} no alcanzadas</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}, measured ↓&lt;/b&gt;</source>
        <translation>&lt;b&gt;{0}, medido ↓&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>el nombre</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos;, {2}, {3}: give an output in the output folder, relative to it, in a CSV file</source>
        <translation>{0} «{1}», {2}, {3}: indique en un archivo CSV una salida dentro de la carpeta de salida, relativa a ella</translation>
    </message>
    <message>
        <source>best value</source>
        <translation>mejor valor</translation>
    </message>
    <message>
        <source>the sensor &apos;{0}&apos; is not known: choose {1} or one of {2}</source>
        <translation>el sensor «{0}» no se conoce: elija {1} o uno de {2}</translation>
    </message>
    <message>
        <source>{0} ({1} %) at {2}, such as at {3}</source>
        <translation>{0} ({1} %) con {2}, por ejemplo en {3}</translation>
    </message>
    <message>
        <source>{0}, but {1}: {2}</source>
        <translation>{0}, pero {1}: {2}</translation>
    </message>
    <message>
        <source>{0} computes its pixels with Python code in a VRT, which GDAL does not run by default: if you trust the code, write the pixels to a GeoTIFF with gdal_translate --config GDAL_VRT_ENABLE_PYTHON YES, and use that</source>
        <translation>{0} calcula sus píxeles con código Python en un VRT, que GDAL no ejecuta de forma predeterminada: si confía en el código, escriba los píxeles en un GeoTIFF con gdal_translate --config GDAL_VRT_ENABLE_PYTHON YES, y use ese</translation>
    </message>
    <message>
        <source>{0} computes its pixels with a function that this GDAL does not have ({1}): write them to a GeoTIFF with a GDAL that has it, and use that</source>
        <translation>{0} calcula sus píxeles con una función que este GDAL no tiene ({1}): escríbalos en un GeoTIFF con un GDAL que la tenga, y use ese</translation>
    </message>
    <message>
        <source>{0} refers to a missing file ({1}): restore that file, or get a new copy of the raster</source>
        <translation>{0} se refiere a un archivo que falta ({1}): restaure ese archivo, u obtenga una nueva copia del ráster</translation>
    </message>
    <message>
        <source>preset: {0}</source>
        <translation>preajuste: {0}</translation>
    </message>
    <message>
        <source>A training step can&apos;t be captured as a CUDA graph ({0}): training continues without, which takes several times as long.</source>
        <translation>Un paso de entrenamiento no se puede capturar como grafo CUDA ({0}): el entrenamiento continúa sin él y tarda varias veces más.</translation>
    </message>
    <message>
        <source>{0} has only ground control points but the other layer has a georeference: warp it with gdalwarp, which applies them</source>
        <translation>{0} solo tiene puntos de control pero la otra capa tiene georreferencia: transforme el ráster con gdalwarp, que los aplica</translation>
    </message>
    <message>
        <source>Left out of {0}, because by their names they hold no reflectance: the bands {1}. To use them, choose the bands ({2}).</source>
        <translation>Omitidas de {0}, porque por sus nombres no contienen reflectancia: las bandas {1}. Para usarlas, elija las bandas ({2}).</translation>
    </message>
    <message>
        <source>sensor models (RPC)</source>
        <translation>modelos de sensor (RPC)</translation>
    </message>
    <message>
        <source>ground control points (GCP)</source>
        <translation>puntos de control (GCP)</translation>
    </message>
    <message>
        <source>Neither {0} nor {1} has a georeference: by their {2}, the MS begins {3} rows and {4} columns of the PAN after it.</source>
        <translation>Ni {0} ni {1} tienen georreferencia: según sus {2}, el MS empieza {3} filas y {4} columnas del PAN después de él.</translation>
    </message>
    <message>
        <source>Blur of the PAN band that is removed (deviation in pixels)</source>
        <translation>Desenfoque de la banda PAN que se elimina (desviación en píxeles)</translation>
    </message>
    <message>
        <source>those of {0} do not agree with those of {1}</source>
        <translation>los de {0} no concuerdan con los de {1}</translation>
    </message>
    <message>
        <source>The ground control points (GCP) are not used, because {0}: add or correct points, or georeference both rasters.</source>
        <translation>Los puntos de control (GCP) no se utilizan, porque {0}: añada o corrija puntos, o georreferencie ambos rásteres.</translation>
    </message>
    <message>
        <source>{0} has {1} with finite coordinates and {2} are needed</source>
        <translation>{0} tiene {1} con coordenadas finitas y se necesitan {2}</translation>
    </message>
    <message>
        <source>those of {0} lie on one line</source>
        <translation>los de {0} están en una misma recta</translation>
    </message>
    <message>
        <source>those of {0} have no CRS but those of {1} have one</source>
        <translation>los de {0} no tienen SRC y los de {1} sí</translation>
    </message>
    <message>
        <source>those of {0} and of {1} are in two CRSs</source>
        <translation>los de {0} y de {1} están en dos SRC</translation>
    </message>
    <message>
        <source>{0} has no control points</source>
        <translation>{0} no tiene puntos de control</translation>
    </message>
    <message>
        <source>the scenes in &apos;{0}&apos; lie in the output folder &apos;{1}&apos;, whose rasters count as outputs: choose another output folder</source>
        <translation>las escenas de «{0}» están en la carpeta de salida «{1}», cuyos ráster cuentan como salidas: elija otra carpeta de salida</translation>
    </message>
    <message>
        <source>Values far outside the range of the others are scattered over so many pixels that leaving these out would hinder the training: each is replaced by the nearest other value of its band.</source>
        <translation>Hay valores muy lejos del rango de los demás, dispersos en tantos píxeles que excluirlos estorbaría el entrenamiento: cada uno se sustituye por el otro valor más cercano de su banda.</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; belongs to another user, who alone may replace it in this folder: choose another name</source>
        <translation>la salida «{0}» pertenece a otro usuario, el único que puede sustituirla en esta carpeta: elija otro nombre</translation>
    </message>
    <message>
        <source>&apos;eo:bands&apos; of the properties</source>
        <translation>«eo:bands» de las propiedades</translation>
    </message>
    <message>
        <source>The centre of {0}, x = {1}, y = {2}, lies far outside the area of the CRS &apos;{3}&apos; that is given for it: check the CRS.</source>
        <translation>El centro de {0}, x = {1}, y = {2}, está muy lejos del área del SRC «{3}» que se indica para él: compruebe el SRC.</translation>
    </message>
    <message>
        <source>check the address &apos;{0}&apos;, the connection, and your access to it</source>
        <translation>compruebe la dirección «{0}», la conexión y su acceso a ella</translation>
    </message>
    <message>
        <source>{0} does not exist or can&apos;t be reached: {1}</source>
        <translation>{0} no existe o no se puede acceder a él: {1}</translation>
    </message>
    <message>
        <source>{0} can&apos;t be reached ({1}): {2}</source>
        <translation>no se puede acceder a {0} ({1}): {2}</translation>
    </message>
    <message>
        <source>Waiting for another run in this process to end.</source>
        <translation>Se espera a que termine otra ejecución en este proceso.</translation>
    </message>
    <message>
        <source>the largest possible value can&apos;t be &apos;{0}&apos;: give a number between {1} and {2}, or leave it out</source>
        <translation>el mayor valor posible no puede ser «{0}»: indique un número entre {1} y {2}, u omítalo</translation>
    </message>
    <message>
        <source>MTF: the bands explain only {0} % of the PAN, too little to measure the blur between PAN and MS; using the published gains.</source>
        <translation>MTF: las bandas solo explican el {0} % del PAN, demasiado poco para medir el desenfoque entre PAN y MS; se utilizan las ganancias publicadas.</translation>
    </message>
    <message>
        <source>MTF: too few usable MS pixels to measure the blur between PAN and MS; using the published gains.</source>
        <translation>MTF: demasiado pocos píxeles MS utilizables para medir el desenfoque entre PAN y MS; se utilizan las ganancias publicadas.</translation>
    </message>
    <message>
        <source>this process gets no more memory: close other programs, raise its limit, or take a part of the scene (an extent)</source>
        <translation>este proceso no obtiene más memoria: cierre otros programas, eleve su límite o tome una parte de la escena (una extensión)</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read, because the memory is exhausted ({1}): close other programs, or write it in smaller blocks with gdal_translate -co TILED=YES</source>
        <translation>{0} no se puede leer porque la memoria está agotada ({1}): cierre otros programas o escríbalo en bloques más pequeños con gdal_translate -co TILED=YES</translation>
    </message>
    <message>
        <source>PROJ can&apos;t use its database of CRSs ({0}): unset the environment variables PROJ_DATA and PROJ_LIB, which another program may have set, or reinstall PROJ</source>
        <translation>PROJ no puede usar su base de datos de SRC ({0}): elimine las variables de entorno PROJ_DATA y PROJ_LIB, que quizá haya definido otro programa, o reinstale PROJ</translation>
    </message>
    <message>
        <source>this user may not read {0} ({1}): allow it for the file and its folder, or choose a copy</source>
        <translation>este usuario no tiene permiso para leer {0} ({1}): concédalo para el archivo y su carpeta, o elija una copia</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; is not in a folder of this computer: write it into one, and copy it afterwards</source>
        <translation>{0} «{1}» no está en una carpeta de este equipo: escriba en una de ellas y cópielo después</translation>
    </message>
    <message>
        <source>Number of further bands with the same warning: {0}.</source>
        <translation>Número de otras bandas con la misma advertencia: {0}.</translation>
    </message>
    <message>
        <source>further bands: {0}</source>
        <translation>otras bandas: {0}</translation>
    </message>
    <message>
        <source>cannot allocate a block of {0} x {1} pixels</source>
        <translation>no cabe un bloque de {0} x {1} píxeles</translation>
    </message>
    <message>
        <source>Further blur of each MS band that is removed (deviation in PAN pixels)</source>
        <translation>Desenfoque adicional de cada banda MS que se elimina (desviación en píxeles PAN)</translation>
    </message>
    <message>
        <source>band {0} of {1} has only nodata in the common part: leave the band out, choose another layer or extent, or correct its nodata value</source>
        <translation>la banda {0} de {1} solo tiene píxeles sin datos en la parte común: omita la banda, elija otra capa o extensión, o corrija su valor sin datos</translation>
    </message>
    <message>
        <source>no pixel of {0} in the common part is valid in all {1} bands: choose fewer bands, another layer or extent, or correct its nodata value</source>
        <translation>ningún píxel de {0} en la parte común es válido en las {1} bandas: elija menos bandas, otra capa o extensión, o corrija su valor sin datos</translation>
    </message>
    <message>
        <source>{0} % of the values of {1} lie outside {2} to {3} and are cut off by the creation option NBITS: leave it out to keep them.</source>
        <translation>El {0} % de los valores de {1} están fuera de {2} a {3} y la opción de creación NBITS los recorta: omítala para conservarlos.</translation>
    </message>
    <message>
        <source>the file &apos;{0}&apos; exists and is not one of the demonstration: choose another folder</source>
        <translation>el archivo &apos;{0}&apos; existe y no es de la demostración: elija otra carpeta</translation>
    </message>
    <message>
        <source>The file &apos;{0}&apos; of the {1} was written by another program during the run: the output may mix its old and new pixels. Run it again.</source>
        <translation>Otro programa escribió el archivo &apos;{0}&apos; ({1}) durante la ejecución: la salida puede mezclar sus píxeles antiguos y nuevos. Repítala.</translation>
    </message>
    <message>
        <source>this user may not read the folder</source>
        <translation>este usuario no puede leer la carpeta</translation>
    </message>
    <message>
        <source>the table &apos;{0}&apos; can&apos;t be added to the output &apos;{1}&apos;, because GDAL can&apos;t tell a colon or a quotation mark in a name from those between names: choose another file, or another table with the creation option RASTER_TABLE=NAME</source>
        <translation>la tabla &apos;{0}&apos; no se puede añadir a la salida &apos;{1}&apos;, porque GDAL no distingue los dos puntos o las comillas de un nombre de los que separan los nombres: elija otro archivo, u otra tabla con la opción de creación RASTER_TABLE=NAME</translation>
    </message>
    <message>
        <source>Bands of {0} repeat each value in a block of pixels, from nearest-neighbour resampling, and are interpolated: {1}.</source>
        <translation>Hay bandas de {0} que repiten cada valor en un bloque de píxeles, por el remuestreo al vecino más cercano, y se interpolan: {1}.</translation>
    </message>
    <message>
        <source>PyTorch is installed but can&apos;t be loaded ({0}): install Microsoft&apos;s Visual C++ Redistributable (x64), free some memory, or reinstall PyTorch</source>
        <translation>PyTorch está instalado pero no se puede cargar ({0}): instale Visual C++ Redistributable (x64) de Microsoft, libere memoria o reinstale PyTorch</translation>
    </message>
    <message>
        <source>{0} is given twice, which would fuse its bands twice: give each file once</source>
        <translation>{0} se ha indicado dos veces, por lo que sus bandas se fusionarían dos veces: indique cada archivo una sola vez</translation>
    </message>
    <message>
        <source>{0} has only a sensor model (RPC) but the other layer has a georeference: orthorectify it with gdalwarp -rpc</source>
        <translation>{0} solo tiene un modelo de sensor (RPC), pero la otra capa tiene una georreferencia: ortorrectifíquelo con gdalwarp -rpc</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read from its server to the end ({1}): check the connection and try again, or download the file</source>
        <translation>{0} no se puede leer hasta el final desde su servidor ({1}): compruebe la conexión e inténtelo de nuevo, o descargue el archivo</translation>
    </message>
    <message>
        <source>{0} is no raster, or its server fails ({1}): {2}</source>
        <translation>{0} no es un ráster, o su servidor falla ({1}): {2}</translation>
    </message>
    <message>
        <source>{0} bands of {1} have one value everywhere: choose another layer, or leave the bands {2} out</source>
        <translation>{0} bandas de {1} tienen un único valor en todas partes: elija otra capa, o deje fuera las bandas {2}</translation>
    </message>
    <message>
        <source>{0} bands of {1} have only nodata in the common part: leave the bands {2} out, choose another layer or extent, or correct its nodata value</source>
        <translation>{0} bandas de {1} solo tienen píxeles sin datos en la parte común: deje fuera las bandas {2}, elija otra capa u otra extensión, o corrija su valor sin datos</translation>
    </message>
    <message>
        <source>it is an archive, which must be unpacked first</source>
        <translation>es un archivo comprimido que primero hay que descomprimir</translation>
    </message>
    <message>
        <source>{0} The MS product is sharpened; fusing corrects for it.</source>
        <translation>{0} El producto MS está realzado; la fusión lo corrige.</translation>
    </message>
    <message>
        <source>Too few valid pixels for {0}: score a larger area, or one with less nodata.</source>
        <translation>Muy pocos píxeles válidos para {0}: evalúe un área mayor, o una con menos píxeles sin datos.</translation>
    </message>
    <message>
        <source>PAN and MS contradict each other in {0} % of the training pixels, as under a cloud that only one of them shows, or over plants if the NIR bands are not fused. These are left out of the training; do not trust the result there.</source>
        <translation>PAN y MS se contradicen en el {0} % de los píxeles de entrenamiento, como bajo una nube que solo aparece en uno de ellos, o sobre plantas si no se fusionan las bandas NIR. Estos píxeles se excluyen del entrenamiento; no confíe allí en el resultado.</translation>
    </message>
    <message>
        <source>The PAN is blurred by a Gaussian of {0} PAN pixels; fusing corrects for it.</source>
        <translation>El PAN está desenfocado por una gaussiana de {0} píxeles PAN; la fusión lo corrige.</translation>
    </message>
    <message>
        <source>Some bands are softer than the others; fusing corrects for it. Further blur in PAN pixels: {0}.</source>
        <translation>Algunas bandas son más borrosas que las demás; la fusión lo corrige. Desenfoque adicional en píxeles PAN: {0}.</translation>
    </message>
    <message>
        <source>the number of training steps is negative: give 0 or more</source>
        <translation>el número de pasos de entrenamiento es negativo: indique 0 o más</translation>
    </message>
    <message>
        <source>the settings are a {0}: give Settings, or one of PRESETS</source>
        <translation>los ajustes son del tipo {0}: indique Settings o uno de los PRESETS</translation>
    </message>
    <message>
        <source>Number of bands</source>
        <translation>Número de bandas</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Stage one</source>
        <translation>Etapa uno</translation>
    </message>
    <message>
        <source>Stage two</source>
        <translation>Etapa dos</translation>
    </message>
    <message>
        <source>Largest possible value</source>
        <translation>Mayor valor posible</translation>
    </message>
    <message>
        <source>Border that is left out (pixels)</source>
        <translation>Borde excluido (píxeles)</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; can&apos;t be written ({1}): check that its folder exists and its disk has room</source>
        <translation>«{0}» no se puede escribir ({1}): compruebe que su carpeta existe y que el disco tiene espacio</translation>
    </message>
    <message>
        <source>band {0} of {1} has values such as {2}, too large to compute with: check its byte order and its nodata value, or scale it</source>
        <translation>la banda {0} de {1} tiene valores como {2}, demasiado grandes para el cálculo: compruebe el orden de bytes y el valor nodata, o escale los valores</translation>
    </message>
    <message>
        <source>far from all others</source>
        <translation>lejos de todos los demás</translation>
    </message>
    <message>
        <source>at its edge and nowhere else</source>
        <translation>en el borde y en ningún otro lugar</translation>
    </message>
    <message>
        <source>{0} % of {1} have the value {2}, {3}, and count as nodata: if they are measurements, declare a nodata value that does not occur.</source>
        <translation>{0} % de {1} tienen el valor {2}, {3}, y cuentan como nodata: si son mediciones, declare un valor nodata que no aparezca.</translation>
    </message>
    <message>
        <source>The values of {0} differ from those of {1} by {2} % of their mean: if the two have different units or scales, or their bands another order, the indices do not judge the fusion; scale the fused image first, or choose the bands in its order.</source>
        <translation>Los valores de {0} difieren de los de {1} en un {2} % de su media: si los dos tienen unidades o escalas distintas, o sus bandas otro orden, los índices no juzgan la fusión; escale primero la imagen fusionada, o elija las bandas en su orden.</translation>
    </message>
    <message>
        <source>The reduced PAN does not lie on the pixels of {0}, which is resampled, so fused images can&apos;t be assessed against it: warp the MS to the grid of &apos;{1}&apos; with gdalwarp, and reduce that with the PAN.</source>
        <translation>La banda PAN reducida no está en los píxeles de {0}, que se remuestrea, de modo que las imágenes fusionadas no se pueden evaluar respecto a él: transforme la imagen MS con gdalwarp a la cuadrícula de «{1}», y reduzca el resultado con el PAN.</translation>
    </message>
    <message>
        <source>These corrections only serve to find the shift: the pair is reduced without them.</source>
        <translation>Estas correcciones solo sirven para encontrar el desplazamiento: el par se reduce sin ellas.</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; can&apos;t be written to ({1}): choose another</source>
        <translation>no se puede escribir en la carpeta «{0}» ({1}): elija otra</translation>
    </message>
    <message>
        <source>the summary &apos;{0}&apos; can&apos;t be written, because the folder &apos;{1}&apos; has a folder of that name: rename it, or choose another output folder</source>
        <translation>el resumen «{0}» no se puede escribir, porque la carpeta «{1}» contiene una carpeta con ese nombre: cámbiele el nombre o elija otra carpeta de salida</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; has no STAC item with a PAN and an MS image: give items that have both, or list the files in a CSV file with the columns pan and ms</source>
        <translation>la lista «{0}» no contiene ningún item STAC con una imagen PAN y una MS: indique items que tengan ambas, o enumere los archivos en un archivo CSV con las columnas pan y ms</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; has no scene: add one line per scene below the first line</source>
        <translation>la lista «{0}» no contiene ninguna escena: añada una línea por escena debajo de la primera línea</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Assess a fused image (TRA-PAN)</source>
        <translation>Evaluar una imagen fusionada (TRA-PAN)</translation>
    </message>
    <message>
        <source>Scores a fused layer from any method: against the PAN and MS layer that it was fused from, or against a reference. The layers are read in windows, so they can be of any size.</source>
        <translation>Evalúa una capa fusionada con cualquier método: comparándola con las capas PAN y MS de las que se fusionó, o con una referencia. Las capas se leen por ventanas, así que pueden ser de cualquier tamaño.</translation>
    </message>
    <message>
        <source>Two ways</source>
        <translation>Dos maneras</translation>
    </message>
    <message>
        <source>&lt;strong&gt;PAN and MS&lt;/strong&gt;: the fused layer lies on the grid of the PAN layer, or on a part of it. It has one band for each chosen MS band, in the same order.</source>
        <translation>&lt;strong&gt;PAN y MS&lt;/strong&gt;: la capa fusionada está en la cuadrícula de la capa PAN, o en una parte de ella. Tiene una banda por cada banda MS elegida, en el mismo orden.</translation>
    </message>
    <message>
        <source>&lt;strong&gt;A reference&lt;/strong&gt;: the fused layer lies on the grid of the reference, or on a part of it, and has the same number of bands. &lt;em&gt;Reduce a pair&lt;/em&gt; creates a pair whose reference is the original MS layer.</source>
        <translation>&lt;strong&gt;Una referencia&lt;/strong&gt;: la capa fusionada está en la cuadrícula de la referencia, o en una parte de ella, y tiene el mismo número de bandas. &lt;em&gt;Reducir la resolución de un par&lt;/em&gt; crea un par cuya referencia es la capa MS original.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>The layer to score.</source>
        <translation>La capa que se evalúa.</translation>
    </message>
    <message>
        <source>The panchromatic layer that was fused.</source>
        <translation>La capa pancromática que se fusionó.</translation>
    </message>
    <message>
        <source>The panchromatic band of that layer. Empty: its only band, or all of them except alpha and quality bands, combined into one that resembles the MS.</source>
        <translation>La banda pancromática de esa capa. Vacío: su única banda, o todas salvo las alfa y las de calidad, combinadas en una que se parece al MS.</translation>
    </message>
    <message>
        <source>The multispectral layer that was fused.</source>
        <translation>La capa multiespectral que se fusionó.</translation>
    </message>
    <message>
        <source>The bands that were fused, in the same order. Empty: all except alpha and quality bands.</source>
        <translation>Las bandas que se fusionaron, en el mismo orden. Vacío: todas salvo las bandas alfa y las de calidad.</translation>
    </message>
    <message>
        <source>Optional. More MS layers, if each band is a file, as in Landsat and Sentinel-2 products. Their bands follow those of the MS layer, in the order given.</source>
        <translation>Opcional. Más capas MS, si cada banda es un archivo, como en los productos de Landsat y Sentinel-2. Sus bandas siguen a las de la capa MS, en el orden indicado.</translation>
    </message>
    <message>
        <source>The sensor. Its MTF gains are used to filter the fused layer to the resolution of the MS layer. &lt;code&gt;auto&lt;/code&gt; identifies it from the metadata.</source>
        <translation>El sensor. Sus ganancias MTF sirven para filtrar la capa fusionada a la resolución de la capa MS. &lt;code&gt;auto&lt;/code&gt; lo identifica por los metadatos.</translation>
    </message>
    <message>
        <source>The true high-resolution image, instead of PAN and MS.</source>
        <translation>La imagen verdadera de alta resolución, en lugar de PAN y MS.</translation>
    </message>
    <message>
        <source>If the MS was resampled to smaller pixels: PAN pixels per pixel that it was made from. Empty: its spectrum decides.</source>
        <translation>Si el MS se remuestreó a píxeles más pequeños: píxeles PAN por cada píxel del que procede. Vacío: decide su espectro.</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between MS and PAN, which needs the engine (PyTorch). If off, the georeference is used as it is.</source>
        <translation>Estima el desplazamiento subpíxel entre MS y PAN, para lo que necesita el motor (PyTorch). Si está desactivado, la georreferencia se usa tal cual.</translation>
    </message>
    <message>
        <source>With a reference: PAN pixels per MS pixel along one axis. ERGAS is scaled by it.</source>
        <translation>Con una referencia: píxeles PAN por píxel MS a lo largo de un eje. ERGAS se escala con este valor.</translation>
    </message>
    <message>
        <source>With a reference: the largest possible value of the data, for PSNR and SSIM. Empty: for integers 2&lt;sup&gt;bits&lt;/sup&gt; - 1 for the number of bits that the reference needs, otherwise the maximum of the reference.</source>
        <translation>Con una referencia: el mayor valor posible de los datos, para PSNR y SSIM. Vacío: con números enteros, 2&lt;sup&gt;bits&lt;/sup&gt; - 1 para el número de bits que necesita la referencia; si no, el máximo de la referencia.</translation>
    </message>
    <message>
        <source>With a reference: width in pixels of the border that is not scored.</source>
        <translation>Con una referencia: anchura en píxeles del borde que no se evalúa.</translation>
    </message>
    <message>
        <source>Optional. An HTML page with the indices.</source>
        <translation>Opcional. Una página HTML con los índices.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Quality without a reference, from 0 to 1 (best). It is the product of 1 - D_lambda_K and 1 - D_S.</source>
        <translation>Calidad sin referencia, de 0 a 1 (ideal). Es el producto de 1 - D_lambda_K y 1 - D_S.</translation>
    </message>
    <message>
        <source>Spectral distortion; 0 is best.</source>
        <translation>Distorsión espectral; 0 es lo ideal.</translation>
    </message>
    <message>
        <source>Spatial distortion; 0 is best.</source>
        <translation>Distorsión espacial; 0 es lo ideal.</translation>
    </message>
    <message>
        <source>How weakly the detail of the bands correlates with the PAN band; 0 is best.</source>
        <translation>Lo poco que el detalle de las bandas se correlaciona con la banda PAN; 0 es lo ideal.</translation>
    </message>
    <message>
        <source>Reprojected indices; 0 is best. The fused layer, blurred by the published MTF gains and reduced to the MS grid, against the MS layer: 1 - Q2n, spectral angle in degrees, relative error.</source>
        <translation>Índices reproyectados; 0 es lo ideal. La capa fusionada, desenfocada con las ganancias MTF publicadas y reducida a la cuadrícula del MS, comparada con la capa MS: 1 - Q2n, ángulo espectral en grados, error relativo.</translation>
    </message>
    <message>
        <source>Quality of all bands together; 1 is best.</source>
        <translation>Calidad de todas las bandas en conjunto; 1 es lo ideal.</translation>
    </message>
    <message>
        <source>Relative error of all bands; 0 is best.</source>
        <translation>Error relativo de todas las bandas; 0 es lo ideal.</translation>
    </message>
    <message>
        <source>Spectral angle in degrees; 0 is best.</source>
        <translation>Ángulo espectral en grados; 0 es lo ideal.</translation>
    </message>
    <message>
        <source>Correlation of the spatial detail; 1 is best.</source>
        <translation>Correlación del detalle espacial; 1 es lo ideal.</translation>
    </message>
    <message>
        <source>Peak signal-to-noise ratio in dB; higher is better. Empty if both images are identical.</source>
        <translation>Relación señal-ruido de pico en dB; cuanto mayor, mejor. Vacío si ambas imágenes son idénticas.</translation>
    </message>
    <message>
        <source>Structural similarity; 1 is best.</source>
        <translation>Similitud estructural; 1 es lo ideal.</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Línea de órdenes</translation>
    </message>
    <message>
        <source>Pansharpen many scenes (TRA-PAN)</source>
        <translation>Pansharpening de muchas escenas (TRA-PAN)</translation>
    </message>
    <message>
        <source>Runs &lt;em&gt;Pansharpen (TRA-PAN)&lt;/em&gt; on all PAN/MS pairs of a folder or a list and writes a summary. Finished scenes are kept: after an interruption or a failure, run it again to continue. If a scene fails, the others continue.</source>
        <translation>Ejecuta &lt;em&gt;Pansharpening (TRA-PAN)&lt;/em&gt; en todos los pares PAN/MS de una carpeta o una lista y escribe un resumen. Las escenas terminadas se conservan: tras una interrupción o un fallo, ejecútelo de nuevo para continuar. Si una escena falla, las demás continúan.</translation>
    </message>
    <message>
        <source>Which files form a pair</source>
        <translation>Qué archivos forman un par</translation>
    </message>
    <message>
        <source>&lt;strong&gt;In a folder&lt;/strong&gt; and its subfolders, two files form a pair if their paths differ only in the words for PAN and MS: &lt;code&gt;a_pan.tif&lt;/code&gt; and &lt;code&gt;a_ms.tif&lt;/code&gt;, &lt;code&gt;x-P2AS-y.tif&lt;/code&gt; and &lt;code&gt;x-M2AS-y.tif&lt;/code&gt;, &lt;code&gt;PAN/x.tif&lt;/code&gt; and &lt;code&gt;MUL/x.tif&lt;/code&gt;. Single-band files are combined into one MS image: Landsat&apos;s &lt;code&gt;B1&lt;/code&gt; to &lt;code&gt;B7&lt;/code&gt;, with &lt;code&gt;B8&lt;/code&gt; as the PAN band, or &lt;code&gt;blue&lt;/code&gt;, &lt;code&gt;green&lt;/code&gt;, &lt;code&gt;red&lt;/code&gt;, &lt;code&gt;nir&lt;/code&gt;. If a subfolder has only one PAN and one MS file, they form a pair even if their names differ otherwise. The log lists the files without a partner.</source>
        <translation>&lt;strong&gt;En una carpeta&lt;/strong&gt; y sus subcarpetas, dos archivos forman un par si sus rutas solo difieren en las palabras para PAN y MS: &lt;code&gt;a_pan.tif&lt;/code&gt; y &lt;code&gt;a_ms.tif&lt;/code&gt;, &lt;code&gt;x-P2AS-y.tif&lt;/code&gt; y &lt;code&gt;x-M2AS-y.tif&lt;/code&gt;, &lt;code&gt;PAN/x.tif&lt;/code&gt; y &lt;code&gt;MUL/x.tif&lt;/code&gt;. Los archivos de una sola banda se reúnen en una imagen MS: de &lt;code&gt;B1&lt;/code&gt; a &lt;code&gt;B7&lt;/code&gt; de Landsat, con &lt;code&gt;B8&lt;/code&gt; como banda PAN, o &lt;code&gt;blue&lt;/code&gt;, &lt;code&gt;green&lt;/code&gt;, &lt;code&gt;red&lt;/code&gt;, &lt;code&gt;nir&lt;/code&gt;. Si una subcarpeta solo tiene un archivo PAN y uno MS, forman un par aunque sus nombres difieran en lo demás. El registro enumera los archivos sin pareja.</translation>
    </message>
    <message>
        <source>&lt;strong&gt;A CSV file&lt;/strong&gt; has a header line with the columns &lt;code&gt;pan&lt;/code&gt; and &lt;code&gt;ms&lt;/code&gt; (several files separated by &lt;code&gt;;&lt;/code&gt;). The columns &lt;code&gt;name&lt;/code&gt;, &lt;code&gt;output&lt;/code&gt; and &lt;code&gt;sensor&lt;/code&gt; are optional. Paths are relative to the folder of the CSV file.</source>
        <translation>&lt;strong&gt;Un archivo CSV&lt;/strong&gt; tiene una línea de encabezado con las columnas &lt;code&gt;pan&lt;/code&gt; y &lt;code&gt;ms&lt;/code&gt; (varios archivos separados por &lt;code&gt;;&lt;/code&gt;). Las columnas &lt;code&gt;name&lt;/code&gt;, &lt;code&gt;output&lt;/code&gt; y &lt;code&gt;sensor&lt;/code&gt; son opcionales. Las rutas son relativas a la carpeta del archivo CSV.</translation>
    </message>
    <message>
        <source>&lt;strong&gt;STAC items&lt;/strong&gt; (JSON: an item, an item collection or a list of these) describe the bands of their assets. They need the Python package &lt;code&gt;pystac&lt;/code&gt;.</source>
        <translation>&lt;strong&gt;Los elementos STAC&lt;/strong&gt; (JSON: un elemento, una colección de elementos o una lista de ellos) describen las bandas de sus recursos. Necesitan el paquete de Python &lt;code&gt;pystac&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>The folder with the pairs.</source>
        <translation>La carpeta con los pares.</translation>
    </message>
    <message>
        <source>A CSV file or STAC items, instead of a folder.</source>
        <translation>Un archivo CSV o elementos STAC, en lugar de una carpeta.</translation>
    </message>
    <message>
        <source>The sensor of all scenes. &lt;code&gt;auto&lt;/code&gt; identifies the sensor of each scene from its metadata.</source>
        <translation>El sensor de todas las escenas. &lt;code&gt;auto&lt;/code&gt; identifica el sensor de cada escena por sus metadatos.</translation>
    </message>
    <message>
        <source>Training length: &lt;code&gt;fast&lt;/code&gt;, &lt;code&gt;balanced&lt;/code&gt; or &lt;code&gt;best&lt;/code&gt;.</source>
        <translation>Duración del entrenamiento: &lt;code&gt;fast&lt;/code&gt;, &lt;code&gt;balanced&lt;/code&gt; o &lt;code&gt;best&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>Where to compute. With a scheduler, &lt;code&gt;cuda&lt;/code&gt; requests workers with the resource GPU.</source>
        <translation>Dónde calcular. Con un planificador, &lt;code&gt;cuda&lt;/code&gt; solicita workers con el recurso GPU.</translation>
    </message>
    <message>
        <source>If the MS images were resampled to smaller pixels: PAN pixels per pixel that they were made from. Empty: the list or their spectrum decides.</source>
        <translation>Si las imágenes MS se remuestrearon a píxeles más pequeños: píxeles PAN por cada píxel del que proceden. Vacío: decide la lista o su espectro.</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between MS and PAN of each scene.</source>
        <translation>Estima el desplazamiento subpíxel entre MS y PAN de cada escena.</translation>
    </message>
    <message>
        <source>Random seed.</source>
        <translation>Semilla aleatoria.</translation>
    </message>
    <message>
        <source>Training steps of the two stages. Empty: the preset decides.</source>
        <translation>Pasos de entrenamiento de las dos etapas. Vacío: decide el preajuste.</translation>
    </message>
    <message>
        <source>Data type of the outputs. &lt;code&gt;auto&lt;/code&gt; uses the type of each MS image.</source>
        <translation>Tipo de datos de las salidas. &lt;code&gt;auto&lt;/code&gt; usa el tipo de cada imagen MS.</translation>
    </message>
    <message>
        <source>Numbers of the bands to use in each scene, in the order of the output, for example &lt;code&gt;5,3,2&lt;/code&gt;. Empty: all except alpha and quality bands.</source>
        <translation>Números de las bandas que se usan de cada escena, en el orden de la salida, por ejemplo &lt;code&gt;5,3,2&lt;/code&gt;. Vacío: todas salvo las bandas alfa y las de calidad.</translation>
    </message>
    <message>
        <source>A network trained on another scene of the sensor, and whether each scene trains it further (&lt;code&gt;fine-tune&lt;/code&gt;) or only applies it (&lt;code&gt;apply only&lt;/code&gt;).</source>
        <translation>Una red entrenada con otra escena del sensor, y si cada escena la sigue entrenando (&lt;code&gt;fine-tune&lt;/code&gt;) o solo la aplica (&lt;code&gt;apply only&lt;/code&gt;).</translation>
    </message>
    <message>
        <source>Nodata value of the outputs. Empty: that of each MS image.</source>
        <translation>Valor sin datos de las salidas. Vacío: el de cada imagen MS.</translation>
    </message>
    <message>
        <source>Adds overviews, or the statistics of each band, to the outputs.</source>
        <translation>Añade a las salidas vistas generales, o las estadísticas de cada banda.</translation>
    </message>
    <message>
        <source>Writes cloud-optimised GeoTIFFs, with overviews.</source>
        <translation>Escribe GeoTIFF optimizados para la nube, con vistas generales.</translation>
    </message>
    <message>
        <source>Address of a Dask scheduler, for example &lt;code&gt;tcp://host:8786&lt;/code&gt;, whose workers fuse the scenes. They must see the same files under the same paths. Needs the Python package &lt;code&gt;dask[distributed]&lt;/code&gt;.</source>
        <translation>Dirección de un planificador Dask, por ejemplo &lt;code&gt;tcp://host:8786&lt;/code&gt;, cuyos workers fusionan las escenas. Deben ver los mismos archivos en las mismas rutas. Necesita el paquete de Python &lt;code&gt;dask[distributed]&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>Writes a report next to each fused raster.</source>
        <translation>Escribe un informe junto a cada ráster fusionado.</translation>
    </message>
    <message>
        <source>Lists the pairs in the log, and why other files belong to none. Nothing is fused or written.</source>
        <translation>Enumera en el registro los pares, y por qué otros archivos no pertenecen a ninguno. No se fusiona ni se escribe nada.</translation>
    </message>
    <message>
        <source>Adds the fused rasters to the project at the end.</source>
        <translation>Al final añade al proyecto los rásteres fusionados.</translation>
    </message>
    <message>
        <source>For the fused rasters, &lt;code&gt;summary.html&lt;/code&gt; and &lt;code&gt;summary.csv&lt;/code&gt;.</source>
        <translation>Para los rásteres fusionados, &lt;code&gt;summary.html&lt;/code&gt; y &lt;code&gt;summary.csv&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>A GeoTIFF for each scene, named after the scene. An existing one is kept if it is complete and its metadata name the same input files (name, size, modification time), settings and version.</source>
        <translation>Un GeoTIFF por escena, con el nombre de la escena. Uno existente se conserva si está completo y sus metadatos nombran los mismos archivos de entrada (nombre, tamaño, fecha de modificación), ajustes y versión.</translation>
    </message>
    <message>
        <source>&lt;code&gt;SUMMARY&lt;/code&gt;: a page with the state, quality indices, duration, device and warnings of each scene, and the reason for each failure. &lt;code&gt;summary.csv&lt;/code&gt; contains the same for other programs.</source>
        <translation>&lt;code&gt;SUMMARY&lt;/code&gt;: una página con el estado, los índices de calidad, la duración, el dispositivo y las advertencias de cada escena, y el motivo de cada fallo. &lt;code&gt;summary.csv&lt;/code&gt; contiene lo mismo para otros programas.</translation>
    </message>
    <message>
        <source>Reduce a pair (TRA-PAN)</source>
        <translation>Reducir la resolución de un par (TRA-PAN)</translation>
    </message>
    <message>
        <source>Reduces the resolution of PAN and MS by their ratio (Wald&apos;s protocol). The original MS layer is then the reference for a fusion of the reduced pair, so that you can test any method on your own data.</source>
        <translation>Reduce la resolución de PAN y MS según su relación (protocolo de Wald). La capa MS original es entonces la referencia para una fusión del par reducido, de modo que puede probar cualquier método con sus propios datos.</translation>
    </message>
    <message>
        <source>Test a method</source>
        <translation>Probar un método</translation>
    </message>
    <message>
        <source>Create the reduced pair from your PAN and MS layer.</source>
        <translation>Cree el par reducido a partir de sus capas PAN y MS.</translation>
    </message>
    <message>
        <source>Fuse it with &lt;em&gt;Pansharpen (TRA-PAN)&lt;/em&gt; or any other method.</source>
        <translation>Fusiónelo con &lt;em&gt;Pansharpening (TRA-PAN)&lt;/em&gt; o con cualquier otro método.</translation>
    </message>
    <message>
        <source>Run &lt;em&gt;Assess a fused image&lt;/em&gt; with the original MS layer as reference.</source>
        <translation>Ejecute &lt;em&gt;Evaluar una imagen fusionada&lt;/em&gt; con la capa MS original como referencia.</translation>
    </message>
    <message>
        <source>The panchromatic layer.</source>
        <translation>La capa pancromática.</translation>
    </message>
    <message>
        <source>The multispectral layer.</source>
        <translation>La capa multiespectral.</translation>
    </message>
    <message>
        <source>The bands to use, in the order of the output. Empty: all except alpha and quality bands.</source>
        <translation>Las bandas que se usan, en el orden de la salida. Vacío: todas salvo las bandas alfa y las de calidad.</translation>
    </message>
    <message>
        <source>The sensor. Each band is filtered with its MTF gain. &lt;code&gt;auto&lt;/code&gt; identifies the sensor from the metadata.</source>
        <translation>El sensor. Cada banda se filtra con su ganancia MTF. &lt;code&gt;auto&lt;/code&gt; identifica el sensor por los metadatos.</translation>
    </message>
    <message>
        <source>The reduced PAN band, a GeoTIFF.</source>
        <translation>La banda PAN reducida, un GeoTIFF.</translation>
    </message>
    <message>
        <source>The reduced MS image, a GeoTIFF. Either both files are written or none.</source>
        <translation>La imagen MS reducida, un GeoTIFF. Se escriben ambos archivos o ninguno.</translation>
    </message>
    <message>
        <source>The reduced PAN lies exactly on the pixels of the MS layer, cropped so that the ratio divides its size. The PAN band is filtered with its MTF and sampled at the registered centres of the MS pixels.</source>
        <translation>El PAN reducido está exactamente sobre los píxeles de la capa MS, recortado de modo que la relación divida su tamaño. La banda PAN se filtra con su MTF y se muestrea en los centros corregistrados de los píxeles MS.</translation>
    </message>
    <message>
        <source>The reduced MS is filtered with its MTF and decimated: every ratio-th pixel is kept, starting at pixel ratio / 2 (rounded down). Its georeference accounts for this. At ratio 4, the centre of its first pixel is the centre of pixel (2, 2) of the reduced PAN, counted from 0.</source>
        <translation>El MS reducido se filtra con su MTF y se diezma: se conserva un píxel de cada tantos como indica la relación, empezando por el píxel relación / 2 (redondeado hacia abajo). Su georreferencia lo tiene en cuenta. Con la relación 4, el centro de su primer píxel es el centro del píxel (2, 2) del PAN reducido, contando desde 0.</translation>
    </message>
    <message>
        <source>Both keep the data type, nodata value, band names and scale of their input. A pixel becomes nodata if the filter has too few valid pixels around it.</source>
        <translation>Ambos conservan el tipo de datos, el valor sin datos, los nombres de las bandas y la escala de su entrada. Un píxel queda sin datos si el filtro tiene muy pocos píxeles válidos a su alrededor.</translation>
    </message>
    <message>
        <source>The metadata domain &lt;code&gt;TRAPAN&lt;/code&gt; contains the registration and the gains.</source>
        <translation>El dominio de metadatos &lt;code&gt;TRAPAN&lt;/code&gt; contiene el corregistro y las ganancias.</translation>
    </message>
    <message>
        <source>Engine information</source>
        <translation>Información del motor</translation>
    </message>
    <message>
        <source>Starts the engine and reports which Python runs it and how it was found, the versions of PyTorch and NumPy, the devices, and the duration of a tiny test run. Your data is not read.</source>
        <translation>Inicia el motor e informa de qué Python lo ejecuta y cómo se encontró, las versiones de PyTorch y NumPy, los dispositivos y la duración de una prueba mínima. No se leen sus datos.</translation>
    </message>
    <message>
        <source>The log has one line per fact. Copy it into a bug report: it contains folder names but no passwords.</source>
        <translation>El registro tiene una línea por dato. Cópielo en un informe de error: contiene nombres de carpetas pero no contraseñas.</translation>
    </message>
    <message>
        <source>&lt;code&gt;INFORMATION&lt;/code&gt; contains the same as a JSON document, for scripts.</source>
        <translation>&lt;code&gt;INFORMATION&lt;/code&gt; contiene lo mismo como documento JSON, para scripts.</translation>
    </message>
    <message>
        <source>If the engine is not installed or does not start, &lt;code&gt;error&lt;/code&gt; gives the reason.</source>
        <translation>Si el motor no está instalado o no se inicia, &lt;code&gt;error&lt;/code&gt; indica el motivo.</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>Instalar el motor</translation>
    </message>
    <message>
        <source>Installs PyTorch, NumPy and SciPy for the TRA-PAN engine in a separate Python environment. QGIS&apos;s Python and other plugins stay unchanged. The environment is in your user data folder, outside the QGIS profile, so upgrades of QGIS or the plugin do not affect it. Run this once, and again if a later version of the plugin asks for it.</source>
        <translation>Instala PyTorch, NumPy y SciPy para el motor de TRA-PAN en un entorno de Python aparte. El Python de QGIS y los demás complementos no cambian. El entorno está en su carpeta de datos de usuario, fuera del perfil de QGIS, así que las actualizaciones de QGIS o del complemento no le afectan. Ejecútelo una vez, y de nuevo si una versión posterior del complemento lo pide.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>The installer looks for a Python 3.10 to 3.14 with &lt;code&gt;venv&lt;/code&gt; and &lt;code&gt;pip&lt;/code&gt;. The log lists each one that it tries.</source>
        <translation>El instalador busca un Python 3.10 a 3.14 con &lt;code&gt;venv&lt;/code&gt; y &lt;code&gt;pip&lt;/code&gt;. El registro enumera cada uno que prueba.</translation>
    </message>
    <message>
        <source>It chooses the PyTorch build: CUDA if &lt;code&gt;nvidia-smi&lt;/code&gt; reports a GPU and a driver that support one of the builds, otherwise the CPU.</source>
        <translation>Elige la compilación de PyTorch: CUDA si &lt;code&gt;nvidia-smi&lt;/code&gt; informa de una GPU y un controlador compatibles con una de las compilaciones; si no, la CPU.</translation>
    </message>
    <message>
        <source>It checks the free disk space: 1.5 GB for the CPU build, 10 GB for CUDA during the installation.</source>
        <translation>Comprueba el espacio libre en disco: 1,5 GB para la compilación de CPU, 10 GB para CUDA durante la instalación.</translation>
    </message>
    <message>
        <source>Only then does it replace an existing engine. After a cancelled or failed installation, the existing engine remains. The next installation removes what an aborted one has left.</source>
        <translation>Solo entonces reemplaza un motor existente. Tras una instalación cancelada o fallida, el motor existente permanece. La siguiente instalación elimina lo que dejó una interrumpida.</translation>
    </message>
    <message>
        <source>&lt;code&gt;install&lt;/code&gt;; &lt;code&gt;dry run&lt;/code&gt; only lists the steps; &lt;code&gt;repair&lt;/code&gt; reinstalls the existing engine; &lt;code&gt;remove&lt;/code&gt; deletes it.</source>
        <translation>&lt;code&gt;install&lt;/code&gt;; &lt;code&gt;dry run&lt;/code&gt; solo enumera los pasos; &lt;code&gt;repair&lt;/code&gt; reinstala el motor existente; &lt;code&gt;remove&lt;/code&gt; lo elimina.</translation>
    </message>
    <message>
        <source>The PyTorch build: &lt;code&gt;auto&lt;/code&gt;, &lt;code&gt;cpu&lt;/code&gt; or &lt;code&gt;cuda&lt;/code&gt;.</source>
        <translation>La compilación de PyTorch: &lt;code&gt;auto&lt;/code&gt;, &lt;code&gt;cpu&lt;/code&gt; o &lt;code&gt;cuda&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>A folder of wheels to install from, without a network.</source>
        <translation>Una carpeta de wheels desde la que instalar, sin red.</translation>
    </message>
    <message>
        <source>URL of a package index that replaces the public ones. It must have all packages, including the PyTorch builds.</source>
        <translation>URL de un índice de paquetes que sustituye a los públicos. Debe tener todos los paquetes, incluidas las compilaciones de PyTorch.</translation>
    </message>
    <message>
        <source>The base Python of the environment. Empty: the first suitable one that is found.</source>
        <translation>El Python base del entorno. Vacío: el primero adecuado que se encuentre.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>The proxy of &lt;em&gt;Settings &amp;gt; Options &amp;gt; Network&lt;/em&gt; is used. pip&apos;s own configuration also applies, for example mirrors and certificates (&lt;code&gt;PIP_CERT&lt;/code&gt;). Passwords never appear in the log.</source>
        <translation>Se usa el proxy de &lt;em&gt;Configuración &amp;gt; Opciones &amp;gt; Red&lt;/em&gt;. También se aplica la configuración propia de pip, por ejemplo los espejos y certificados (&lt;code&gt;PIP_CERT&lt;/code&gt;). Las contraseñas nunca aparecen en el registro.</translation>
    </message>
    <message>
        <source>Pansharpen (TRA-PAN)</source>
        <translation>Pansharpening (TRA-PAN)</translation>
    </message>
    <message>
        <source>Fuses a panchromatic (PAN) and a multispectral (MS) layer of the same scene. The result has the bands of the MS layer at the resolution of the PAN layer. A small network is trained on this pair only: there is no training data to collect or download, and no data leaves your computer.</source>
        <translation>Fusiona una capa pancromática (PAN) y una multiespectral (MS) de la misma escena. El resultado tiene las bandas de la capa MS con la resolución de la capa PAN. Una pequeña red se entrena solo con este par: no hay datos de entrenamiento que reunir ni descargar, y ningún dato sale de su equipo.</translation>
    </message>
    <message>
        <source>First try</source>
        <translation>Primera prueba</translation>
    </message>
    <message>
        <source>Choose the PAN and the MS layer.</source>
        <translation>Elija la capa PAN y la capa MS.</translation>
    </message>
    <message>
        <source>Click &lt;em&gt;Run&lt;/em&gt;. The log shows the stage and the remaining time. You can cancel at any time; a cancelled run leaves no files.</source>
        <translation>Pulse &lt;em&gt;Ejecutar&lt;/em&gt;. El registro muestra la etapa y el tiempo restante. Puede cancelar en cualquier momento; una ejecución cancelada no deja archivos.</translation>
    </message>
    <message>
        <source>The fused layer is added with the band combination and the contrast stretch of the MS layer.</source>
        <translation>La capa fusionada se añade con la combinación de bandas y el realce de contraste de la capa MS.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Two overlapping rasters. Their origins, extents and sizes may differ. If the MS layer has another CRS, it is resampled to that of the PAN layer while it is read.</source>
        <translation>Dos rásteres que se solapan. Sus orígenes, extensiones y tamaños pueden diferir. Si la capa MS tiene otro SRC, se remuestrea al de la capa PAN durante la lectura.</translation>
    </message>
    <message>
        <source>One MS pixel must be 1 to 16 PAN pixels wide. If the ratio differs from a whole number by more than 1 %, the MS layer is resampled to a whole-number ratio. An MS that was resampled to smaller pixels is used at its true ones.</source>
        <translation>Un píxel MS debe tener entre 1 y 16 píxeles PAN de ancho. Si la relación difiere de un número entero en más del 1 %, la capa MS se remuestrea a una relación entera. Un MS que se remuestreó a píxeles más pequeños se usa con los verdaderos.</translation>
    </message>
    <message>
        <source>The CRS and the additional no-data values that you set on a layer count in place of those of its file.</source>
        <translation>El SRC y los valores sin datos adicionales que usted asigna a una capa cuentan en lugar de los de su archivo.</translation>
    </message>
    <message>
        <source>The overlap must have at least 16 x 16 MS pixels. For ratios above 4, it must have at least four times the ratio along each side.</source>
        <translation>El solape debe tener al menos 16 x 16 píxeles MS. Para relaciones mayores que 4, debe tener al menos cuatro veces la relación a lo largo de cada lado.</translation>
    </message>
    <message>
        <source>Any number of bands, integer or floating point. Nodata, masked, NaN and infinite pixels are ignored and become nodata in the output.</source>
        <translation>Cualquier número de bandas, de enteros o de coma flotante. Los píxeles sin datos, enmascarados, NaN e infinitos se ignoran y quedan sin datos en la salida.</translation>
    </message>
    <message>
        <source>If the MS image has one file per band, as Landsat has, choose the first band as MS layer, and the others under &lt;em&gt;More MS layers&lt;/em&gt;.</source>
        <translation>Si la imagen MS tiene un archivo por banda, como Landsat, elija la primera banda como capa MS, y las demás en &lt;em&gt;Más capas MS&lt;/em&gt;.</translation>
    </message>
    <message>
        <source>On-the-fly rasters of the raster calculator are written to a temporary file. Layers from web services (WMS, XYZ) and databases can&apos;t be used directly. Export them to a raster file first.</source>
        <translation>Los rásteres virtuales de la calculadora ráster se escriben en un archivo temporal. Las capas de servicios web (WMS, XYZ) y bases de datos no se pueden usar directamente. Expórtelas antes a un archivo ráster.</translation>
    </message>
    <message>
        <source>The panchromatic layer. The fused raster gets its grid.</source>
        <translation>La capa pancromática. El ráster fusionado recibe su cuadrícula.</translation>
    </message>
    <message>
        <source>The bands to fuse, in the order of the output, for example &lt;code&gt;5;3;2&lt;/code&gt;. Empty: all except alpha and quality bands.</source>
        <translation>Las bandas que se fusionan, en el orden de la salida, por ejemplo &lt;code&gt;5;3;2&lt;/code&gt;. Vacío: todas salvo las bandas alfa y las de calidad.</translation>
    </message>
    <message>
        <source>The sensor. It sets how strongly each band is blurred (MTF gain at Nyquist). &lt;code&gt;auto&lt;/code&gt; identifies the sensor from the product metadata and reports it in the log. Choose &lt;code&gt;generic&lt;/code&gt; if your sensor is not listed.</source>
        <translation>El sensor. Determina cuánto se desenfoca cada banda (ganancia MTF en Nyquist). &lt;code&gt;auto&lt;/code&gt; identifica el sensor por los metadatos del producto y lo indica en el registro. Elija &lt;code&gt;generic&lt;/code&gt; si su sensor no está en la lista.</translation>
    </message>
    <message>
        <source>&lt;code&gt;fast&lt;/code&gt; for a preview, &lt;code&gt;balanced&lt;/code&gt; for most work, &lt;code&gt;best&lt;/code&gt; for final products.</source>
        <translation>&lt;code&gt;fast&lt;/code&gt; para una vista previa, &lt;code&gt;balanced&lt;/code&gt; para la mayoría de los trabajos, &lt;code&gt;best&lt;/code&gt; para productos finales.</translation>
    </message>
    <message>
        <source>&lt;code&gt;auto&lt;/code&gt; uses a GPU if PyTorch finds one. With &lt;code&gt;cuda&lt;/code&gt;, &lt;code&gt;mps&lt;/code&gt; or &lt;code&gt;cpu&lt;/code&gt;, the run fails if this device is not available.</source>
        <translation>&lt;code&gt;auto&lt;/code&gt; usa una GPU si PyTorch encuentra alguna. Con &lt;code&gt;cuda&lt;/code&gt;, &lt;code&gt;mps&lt;/code&gt; o &lt;code&gt;cpu&lt;/code&gt;, la ejecución falla si ese dispositivo no está disponible.</translation>
    </message>
    <message>
        <source>Fuses only this extent, given in the CRS of the PAN layer unless you name another. Empty: the overlap of PAN and MS.</source>
        <translation>Fusiona solo esta extensión, dada en el SRC de la capa PAN salvo que indique otro. Vacío: el solape de PAN y MS.</translation>
    </message>
    <message>
        <source>If the MS was resampled to smaller pixels, for example to those of the PAN: PAN pixels per pixel that it was made from, such as 4. Empty: its spectrum decides, and the log says so.</source>
        <translation>Si el MS se remuestreó a píxeles más pequeños, por ejemplo a los del PAN: píxeles PAN por cada píxel del que procede, como 4. Vacío: decide su espectro, y el registro lo indica.</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between MS and PAN. Switch it off only if you are sure that the georeference is correct.</source>
        <translation>Estima el desplazamiento subpíxel entre MS y PAN. Desactívelo solo si está seguro de que la georreferencia es correcta.</translation>
    </message>
    <message>
        <source>Random seed. The same seed gives the same pixels on the same machine.</source>
        <translation>Semilla aleatoria. La misma semilla da los mismos píxeles en el mismo equipo.</translation>
    </message>
    <message>
        <source>Training steps of stage one. Empty: the preset decides.</source>
        <translation>Pasos de entrenamiento de la etapa uno. Vacío: decide el preajuste.</translation>
    </message>
    <message>
        <source>Training steps of stage two. Empty: the preset decides.</source>
        <translation>Pasos de entrenamiento de la etapa dos. Vacío: decide el preajuste.</translation>
    </message>
    <message>
        <source>Optional. A network saved with &lt;code&gt;SAVE_WEIGHTS&lt;/code&gt; from another scene of the same sensor, with the same bands in the same order.</source>
        <translation>Opcional. Una red guardada con &lt;code&gt;SAVE_WEIGHTS&lt;/code&gt; a partir de otra escena del mismo sensor, con las mismas bandas en el mismo orden.</translation>
    </message>
    <message>
        <source>&lt;code&gt;fine-tune&lt;/code&gt; trains that network further. A quarter of the preset&apos;s steps gives about the same quality as a full training. &lt;code&gt;apply only&lt;/code&gt; fuses without training; the result is slightly less accurate.</source>
        <translation>&lt;code&gt;fine-tune&lt;/code&gt; sigue entrenando esa red. Un cuarto de los pasos del preajuste da aproximadamente la misma calidad que un entrenamiento completo. &lt;code&gt;apply only&lt;/code&gt; fusiona sin entrenamiento; el resultado es algo menos exacto.</translation>
    </message>
    <message>
        <source>Optional. Saves the trained network as a &lt;code&gt;.safetensors&lt;/code&gt; file.</source>
        <translation>Opcional. Guarda la red entrenada como archivo &lt;code&gt;.safetensors&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>Data type of the output. &lt;code&gt;auto&lt;/code&gt; uses the type of the MS layer. Values are rounded and clipped to the range of the type.</source>
        <translation>Tipo de datos de la salida. &lt;code&gt;auto&lt;/code&gt; usa el tipo de la capa MS. Los valores se redondean y se limitan al rango del tipo.</translation>
    </message>
    <message>
        <source>Value of output pixels where PAN or MS is nodata. Empty: the nodata value of the MS layer.</source>
        <translation>Valor de los píxeles de salida donde PAN o MS no tienen datos. Vacío: el valor sin datos de la capa MS.</translation>
    </message>
    <message>
        <source>Stores reduced-resolution copies (pyramids) in the raster, for faster display.</source>
        <translation>Almacena en el ráster copias de menor resolución (pirámides), para una visualización más rápida.</translation>
    </message>
    <message>
        <source>Writes a cloud-optimised GeoTIFF: with overviews, and laid out so that programs can read parts of it over the network.</source>
        <translation>Escribe un GeoTIFF optimizado para la nube: con vistas generales, y dispuesto de modo que los programas puedan leer partes de él por la red.</translation>
    </message>
    <message>
        <source>Stores minimum, maximum, mean and standard deviation of each band, computed from all pixels.</source>
        <translation>Almacena el mínimo, el máximo, la media y la desviación típica de cada banda, calculados con todos los píxeles.</translation>
    </message>
    <message>
        <source>Options for the GDAL driver of the output format, for example &lt;code&gt;COMPRESS=ZSTD|PREDICTOR=2&lt;/code&gt; for GeoTIFF.</source>
        <translation>Opciones para el controlador GDAL del formato de salida, por ejemplo &lt;code&gt;COMPRESS=ZSTD|PREDICTOR=2&lt;/code&gt; para GeoTIFF.</translation>
    </message>
    <message>
        <source>The fused raster. The file extension selects the format; GeoTIFF is the default. An existing file is replaced only after a successful run.</source>
        <translation>El ráster fusionado. La extensión del archivo determina el formato; el predeterminado es GeoTIFF. Un archivo existente solo se reemplaza tras una ejecución correcta.</translation>
    </message>
    <message>
        <source>Optional. One HTML page with pictures, error maps, loss curves, and the quality indices compared with plain upsampling and GDAL&apos;s Brovey.</source>
        <translation>Opcional. Una página HTML con imágenes, mapas de error, curvas de pérdida y los índices de calidad comparados con una ampliación simple y con el Brovey de GDAL.</translation>
    </message>
    <message>
        <source>The fused raster. Its metadata domain &lt;code&gt;TRAPAN&lt;/code&gt; contains settings, versions, registration and quality indices, also the reprojected ones by the published MTF gains and by the measured blur (&lt;code&gt;INDICES&lt;/code&gt;) and which of them to trust (&lt;code&gt;INDICES_ADVICE&lt;/code&gt;).</source>
        <translation>El ráster fusionado. Su dominio de metadatos &lt;code&gt;TRAPAN&lt;/code&gt; contiene los ajustes, las versiones, el corregistro y los índices de calidad, también los reproyectados con las ganancias MTF publicadas y con el desenfoque medido (&lt;code&gt;INDICES&lt;/code&gt;) y en cuáles de ellos confiar (&lt;code&gt;INDICES_ADVICE&lt;/code&gt;).</translation>
    </message>
    <message>
        <source>Red and near-infrared band of the fused raster, for indices such as NDVI in models. Empty if neither band names nor the sensor identify them.</source>
        <translation>Bandas roja y del infrarrojo cercano del ráster fusionado, para índices como NDVI en modelos. Vacío si no las identifican ni los nombres de las bandas ni el sensor.</translation>
    </message>
    <message>
        <source>Duration of the run.</source>
        <translation>Duración de la ejecución.</translation>
    </message>
    <message>
        <source>Give &lt;code&gt;SENSOR&lt;/code&gt;, &lt;code&gt;PRESET&lt;/code&gt;, &lt;code&gt;DEVICE&lt;/code&gt; and &lt;code&gt;OUTPUT_TYPE&lt;/code&gt; by name, not by number. The exit code is 0 only if the fused raster was written.</source>
        <translation>Indique &lt;code&gt;SENSOR&lt;/code&gt;, &lt;code&gt;PRESET&lt;/code&gt;, &lt;code&gt;DEVICE&lt;/code&gt; y &lt;code&gt;OUTPUT_TYPE&lt;/code&gt; por su nombre, no por un número. El código de salida es 0 solo si se escribió el ráster fusionado.</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>Si falla</translation>
    </message>
    <message>
        <source>&lt;em&gt;The engine is not installed&lt;/em&gt;: run &lt;em&gt;Install the engine&lt;/em&gt;, in the group &lt;em&gt;Engine&lt;/em&gt; of the toolbox.</source>
        <translation>&lt;em&gt;El motor no está instalado&lt;/em&gt;: ejecute &lt;em&gt;Instalar el motor&lt;/em&gt;, en el grupo &lt;em&gt;Motor&lt;/em&gt; de la caja de herramientas.</translation>
    </message>
    <message>
        <source>&lt;em&gt;Any other problem&lt;/em&gt;: the message names the layer, the problem and what to do. An existing output stays unchanged.</source>
        <translation>&lt;em&gt;Cualquier otro problema&lt;/em&gt;: el mensaje nombra la capa, el problema y qué hacer. Una salida existente no cambia.</translation>
    </message>
    <message>
        <source>Without a reference, the indices are means over windows of 512 x 512 PAN pixels. With a reference, they are computed for the whole image. Pixels that are nodata in any of the layers are ignored. Look at HQNR and D_RHO together: noise can improve HQNR, and a mere copy of the PAN band improves D_RHO. The published MTF gains assume that the product was neither sharpened nor softened on the ground. If it was, trust the reprojected indices by the measured blur, whose names end in &lt;code&gt;_MEASURED&lt;/code&gt;. They are in the log and the report, and in the metadata of a fusion.</source>
        <translation>Sin referencia, los índices son medias de ventanas de 512 x 512 píxeles PAN. Con una referencia, se calculan para toda la imagen. Los píxeles sin datos en alguna de las capas se ignoran. Considere HQNR y D_RHO juntos: el ruido puede mejorar HQNR, y una mera copia de la banda PAN mejora D_RHO. Las ganancias MTF publicadas suponen que el producto no se realzó ni se suavizó en tierra. Si se hizo, confíe en los índices reproyectados con el desenfoque medido, cuyos nombres terminan en &lt;code&gt;_MEASURED&lt;/code&gt;. Están en el registro y el informe, y en los metadatos de una fusión.</translation>
    </message>
    <message>
        <source>It creates a virtual environment in a hidden folder, downloads the packages, verifies their hashes, installs them and tests PyTorch. The plugin brings the hashes, except those of PyTorch for CUDA 12.6, and for CUDA 13.0 on Windows: these are compared with the hashes of PyTorch&apos;s own package index.</source>
        <translation>Crea un entorno virtual en una carpeta oculta, descarga los paquetes, verifica sus sumas de comprobación, los instala y prueba PyTorch. El complemento incluye las sumas de comprobación, salvo las de PyTorch para CUDA 12.6 y, en Windows, para CUDA 13.0: para estos valen las sumas del índice de paquetes de PyTorch.</translation>
    </message>
    <message>
        <source>Click &lt;em&gt;Preview&lt;/em&gt;: it fuses the visible part of the map, 256 to 1000 PAN pixels a side, always with the preset &lt;code&gt;fast&lt;/code&gt;. &lt;em&gt;Use it&lt;/em&gt;, which the dialog then offers, starts the run from the network of the preview: a quarter of the training steps is then enough.</source>
        <translation>Pulse &lt;em&gt;Vista previa&lt;/em&gt;: fusiona la parte visible del mapa, de 256 a 1000 píxeles PAN por lado, siempre con el preajuste &lt;code&gt;fast&lt;/code&gt;. &lt;em&gt;Usarla&lt;/em&gt;, que el diálogo ofrece después, inicia la ejecución con la red de la vista previa: basta entonces un cuarto de los pasos de entrenamiento.</translation>
    </message>
    <message>
        <source>&lt;code&gt;FUSED&lt;/code&gt;, &lt;code&gt;KEPT&lt;/code&gt;, &lt;code&gt;FAILED&lt;/code&gt;: the number of scenes in each state. If all scenes fail, the algorithm fails.</source>
        <translation>&lt;code&gt;FUSED&lt;/code&gt;, &lt;code&gt;KEPT&lt;/code&gt;, &lt;code&gt;FAILED&lt;/code&gt;: el número de escenas en cada estado. Si todas las escenas fallan, el algoritmo falla.</translation>
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
        <translation>cancelado: no se ha escrito nada</translation>
    </message>
    <message>
        <source>Assess a fused image (TRA-PAN)</source>
        <translation>Evaluar una imagen fusionada (TRA-PAN)</translation>
    </message>
    <message>
        <source>pansharpening,quality,index,hqnr,q2n,ergas,sam,ssim,psnr,fusion,assessment</source>
        <translation>pansharpening,calidad,índice,hqnr,q2n,ergas,sam,ssim,psnr,fusión,evaluación</translation>
    </message>
    <message>
        <source>Fused layer</source>
        <translation>Capa fusionada</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Ratio, with a reference</source>
        <translation>Relación de resolución (con referencia)</translation>
    </message>
    <message>
        <source>Largest possible value, with a reference</source>
        <translation>Mayor valor posible (con referencia)</translation>
    </message>
    <message>
        <source>Border to leave out, with a reference</source>
        <translation>Borde excluido (con referencia)</translation>
    </message>
    <message>
        <source>Reduce a pair (TRA-PAN)</source>
        <translation>Reducir la resolución de un par (TRA-PAN)</translation>
    </message>
    <message>
        <source>pansharpening,wald,protocol,mtf,degrade,downsample,quality,reference</source>
        <translation>pansharpening,wald,protocolo,mtf,degradar,submuestrear,calidad,referencia</translation>
    </message>
    <message>
        <source>Reduced PAN</source>
        <translation>Banda PAN reducida</translation>
    </message>
    <message>
        <source>Reduced MS</source>
        <translation>Imagen MS reducida</translation>
    </message>
    <message>
        <source>{}; or switch REGISTER off</source>
        <translation>{}; o desactive REGISTER</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Corregistro</translation>
    </message>
    <message>
        <source>Stage two: random alternation (RAO)</source>
        <translation>Etapa dos: alternancia aleatoria (RAO)</translation>
    </message>
    <message>
        <source>Fusing</source>
        <translation>Fusión</translation>
    </message>
    <message>
        <source>Reducing the resolution</source>
        <translation>Reducción de la resolución</translation>
    </message>
    <message>
        <source>Assessing</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; has no band {}: choose from its {} band(s)</source>
        <translation>la capa «{}» no tiene la banda {}: elija entre sus {} banda(s)</translation>
    </message>
    <message>
        <source>Pansharpen (TRA-PAN)</source>
        <translation>Pansharpening (TRA-PAN)</translation>
    </message>
    <message>
        <source>pansharpening,fusion,sharpen,panchromatic,multispectral,brovey,zero-shot,deep learning</source>
        <translation>pansharpening,fusión,realce,pancromática,multiespectral,brovey,zero-shot,aprendizaje profundo</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Additional creation options</source>
        <translation>Opciones adicionales de creación</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>Fusionado</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Extent to fuse</source>
        <translation>Extensión a fusionar</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla aleatoria</translation>
    </message>
    <message>
        <source>Steps of the warm-up</source>
        <translation>Pasos del calentamiento</translation>
    </message>
    <message>
        <source>Steps of the random alternation (RAO)</source>
        <translation>Pasos de la alternancia aleatoria (RAO)</translation>
    </message>
    <message>
        <source>Output data type</source>
        <translation>Tipo de datos de salida</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Register the MS to the PAN</source>
        <translation>Corregistrar el MS con el PAN</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <source>Panchromatic layer (PAN)</source>
        <translation>Capa pancromática (PAN)</translation>
    </message>
    <message>
        <source>Multispectral layer (MS)</source>
        <translation>Capa multiespectral (MS)</translation>
    </message>
    <message>
        <source>MS bands (none chosen: all)</source>
        <translation>Bandas MS (ninguna elegida: todas)</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a folder: choose the raster file in it</source>
        <translation>«{1}» ({0}) es una carpeta: elija el archivo ráster que contiene</translation>
    </message>
    <message>
        <source>Nodata value</source>
        <translation>Valor sin datos (NoData)</translation>
    </message>
    <message>
        <source>Add overviews</source>
        <translation>Añadir vistas generales</translation>
    </message>
    <message>
        <source>Add statistics</source>
        <translation>Añadir estadísticas</translation>
    </message>
    <message>
        <source>Pansharpen many scenes (TRA-PAN)</source>
        <translation>Pansharpening de muchas escenas (TRA-PAN)</translation>
    </message>
    <message>
        <source>pansharpening,batch,bulk,folder,archive,stac,csv,dask,cluster,panchromatic</source>
        <translation>pansharpening,lote,masivo,carpeta,archivo,stac,csv,dask,clúster,pancromática</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Scenes fused</source>
        <translation>Escenas fusionadas</translation>
    </message>
    <message>
        <source>Scenes that failed</source>
        <translation>Escenas fallidas</translation>
    </message>
    <message>
        <source>Folder with PAN/MS pairs</source>
        <translation>Carpeta con pares PAN/MS</translation>
    </message>
    <message>
        <source>Lists of scenes (*.csv *.json *.geojson)</source>
        <translation>Listas de escenas (*.csv *.json *.geojson)</translation>
    </message>
    <message>
        <source>A CSV file with the columns pan and ms, or STAC items as JSON.</source>
        <translation>Un archivo CSV con las columnas pan y ms, o elementos STAC en JSON.</translation>
    </message>
    <message>
        <source>Address of a Dask scheduler</source>
        <translation>Dirección de un planificador Dask</translation>
    </message>
    <message>
        <source>Write a report of each scene</source>
        <translation>Escribir un informe de cada escena</translation>
    </message>
    <message>
        <source>Folder of the fused scenes</source>
        <translation>Carpeta de las escenas fusionadas</translation>
    </message>
    <message>
        <source>the TRA-PAN engine is not installed: run &apos;Install the engine&apos; in the Processing toolbox</source>
        <translation>el motor de TRA-PAN no está instalado: ejecute «Instalar el motor» en la caja de herramientas de Procesos</translation>
    </message>
    <message>
        <source>Engine information</source>
        <translation>Información del motor</translation>
    </message>
    <message>
        <source>pansharpening,pytorch,torch,python,cuda,gpu,version,bug,report</source>
        <translation>pansharpening,pytorch,torch,python,cuda,gpu,versión,error,informe</translation>
    </message>
    <message>
        <source>Engine information (JSON)</source>
        <translation>Información del motor (JSON)</translation>
    </message>
    <message>
        <source>Looking for a Python and a GPU</source>
        <translation>Búsqueda de Python y de una GPU</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>Instalar el motor</translation>
    </message>
    <message>
        <source>pansharpening,pytorch,torch,python,cuda,gpu,setup,repair,remove</source>
        <translation>pansharpening,pytorch,torch,python,cuda,gpu,configurar,reparar,eliminar</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Carpeta de wheels</translation>
    </message>
    <message>
        <source>Package index (URL)</source>
        <translation>Índice de paquetes (URL)</translation>
    </message>
    <message>
        <source>Folder of the engine</source>
        <translation>Carpeta del motor</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>Pesos (*.safetensors)</translation>
    </message>
    <message>
        <source>Use of the weights</source>
        <translation>Uso de los pesos</translation>
    </message>
    <message>
        <source>Save the weights</source>
        <translation>Guardar los pesos</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF (COG)</source>
        <translation>GeoTIFF optimizado para la nube (COG)</translation>
    </message>
    <message>
        <source>Scores a fused layer from any method against its PAN and MS or against a reference.</source>
        <translation>Evalúa una capa fusionada con cualquier método, comparándola con su PAN y su MS o con una referencia.</translation>
    </message>
    <message>
        <source>can&apos;t score the fused image &apos;{}&apos;: choose either both PAN and MS, or only REFERENCE</source>
        <translation>no se puede evaluar la imagen fusionada «{}»: elija PAN y MS, o bien solo REFERENCE</translation>
    </message>
    <message>
        <source>The layer to score, on the grid of the PAN or the reference or on a part of it.</source>
        <translation>La capa que se evalúa, en la cuadrícula del PAN o de la referencia, o en una parte de ella.</translation>
    </message>
    <message>
        <source>The true high-resolution image, instead of PAN and MS.</source>
        <translation>La imagen verdadera de alta resolución, en lugar de PAN y MS.</translation>
    </message>
    <message>
        <source>An HTML page with the indices.</source>
        <translation>Una página HTML con los índices.</translation>
    </message>
    <message>
        <source>PAN pixels per MS pixel along one axis; ERGAS is scaled by it.</source>
        <translation>Píxeles del PAN por píxel del MS a lo largo de un eje; ERGAS se escala con este valor.</translation>
    </message>
    <message>
        <source>Peak value for PSNR and SSIM, for example 2047 for 11-bit data. If empty, it is derived from the reference.</source>
        <translation>Valor máximo para PSNR y SSIM, por ejemplo 2047 para datos de 11 bits. Si está vacío, se deduce de la referencia.</translation>
    </message>
    <message>
        <source>Width in pixels of the border that is not scored.</source>
        <translation>Anchura en píxeles del borde que no se evalúa.</translation>
    </message>
    <message>
        <source>no {0} layer is given: choose a raster layer for {0}</source>
        <translation>no se ha indicado ninguna capa para {0}: elija una capa ráster para {0}</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: choose one of {}</source>
        <translation>{} no puede ser «{}»: elija uno de los valores {}</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: enter a number or leave it empty</source>
        <translation>{} no puede ser «{}»: introduzca un número o déjelo vacío</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Sharpens all PAN/MS pairs of a folder, a CSV file or STAC items.</source>
        <translation>Aplica el pansharpening a todos los pares PAN/MS de una carpeta, de un archivo CSV o de elementos STAC.</translation>
    </message>
    <message>
        <source>Scenes kept from an earlier run</source>
        <translation>Escenas conservadas de una ejecución anterior</translation>
    </message>
    <message>
        <source>cancelled: finished scenes are kept</source>
        <translation>cancelado: las escenas terminadas se conservan</translation>
    </message>
    <message>
        <source>the scenes come from either {} or {}: give exactly one</source>
        <translation>las escenas provienen de {} o de {}: indique solo uno de los dos</translation>
    </message>
    <message>
        <source>Includes subfolders. The paths of a pair differ only in the words for PAN and MS.</source>
        <translation>Incluye las subcarpetas. Las rutas de un par solo difieren en las palabras que designan PAN y MS.</translation>
    </message>
    <message>
        <source>List of scenes, instead of a folder</source>
        <translation>Lista de escenas, en lugar de una carpeta</translation>
    </message>
    <message>
        <source>For example tcp://host:8786; its workers fuse the scenes. If empty, this machine fuses one scene after another.</source>
        <translation>Por ejemplo tcp://host:8786; sus workers fusionan las escenas. Si está vacío, este equipo fusiona una escena tras otra.</translation>
    </message>
    <message>
        <source>An HTML page next to each fused raster, linked from the summary.</source>
        <translation>Una página HTML junto a cada ráster fusionado, enlazada desde el resumen.</translation>
    </message>
    <message>
        <source>For the fused rasters and the summary. Rasters from the same files and settings are kept.</source>
        <translation>Para los rásteres fusionados y el resumen. Se conservan los rásteres obtenidos con los mismos archivos y la misma configuración.</translation>
    </message>
    <message>
        <source>Reduces the resolution of a PAN/MS pair, so that the original MS becomes the reference.</source>
        <translation>Reduce la resolución de un par PAN/MS para que el MS original sirva de referencia.</translation>
    </message>
    <message>
        <source>The reduced PAN band, a GeoTIFF on the pixels of the MS layer.</source>
        <translation>La banda PAN reducida, un GeoTIFF alineado con los píxeles de la capa MS.</translation>
    </message>
    <message>
        <source>The reduced MS image, a GeoTIFF with pixels larger by the ratio.</source>
        <translation>La imagen MS reducida, un GeoTIFF cuyos píxeles son mayores según la relación de resolución.</translation>
    </message>
    <message>
        <source>Reports the engine&apos;s Python, PyTorch and devices, and tests whether it works.</source>
        <translation>Muestra el Python, la versión de PyTorch y los dispositivos del motor y comprueba si funciona.</translation>
    </message>
    <message>
        <source>Installs PyTorch in a separate Python environment for the TRA-PAN engine.</source>
        <translation>Instala PyTorch en un entorno de Python independiente para el motor de TRA-PAN.</translation>
    </message>
    <message>
        <source>dry run only lists the steps. repair reinstalls the existing engine.</source>
        <translation>dry run solo enumera los pasos. repair reinstala el motor existente.</translation>
    </message>
    <message>
        <source>PyTorch build. auto chooses CUDA if the NVIDIA driver supports it, otherwise the CPU.</source>
        <translation>Compilación de PyTorch. auto elige CUDA si el controlador de NVIDIA lo admite y, si no, la CPU.</translation>
    </message>
    <message>
        <source>Installs from this folder, without a network.</source>
        <translation>Instala desde esta carpeta, sin red.</translation>
    </message>
    <message>
        <source>Replaces the public indexes. It must have all packages, including PyTorch.</source>
        <translation>Sustituye a los índices públicos. Debe tener todos los paquetes, incluido PyTorch.</translation>
    </message>
    <message>
        <source>Base Python</source>
        <translation>Python base</translation>
    </message>
    <message>
        <source>A Python 3.10 to 3.14 with venv and pip. If empty, the first one found is used.</source>
        <translation>Python 3.10 a 3.14 con venv y pip. Si está vacío, se usa el primero que se encuentre.</translation>
    </message>
    <message>
        <source>Sharpens a multispectral layer with a panchromatic layer. Trains on this pair only.</source>
        <translation>Aumenta la resolución de una capa multiespectral con una pancromática. Se entrena solo con este par.</translation>
    </message>
    <message>
        <source>The multispectral layer of the same scene, with larger pixels.</source>
        <translation>La capa multiespectral de la misma escena, con píxeles más grandes.</translation>
    </message>
    <message>
        <source>The bands to use, in the order of the output. If none is chosen: all except alpha and quality bands.</source>
        <translation>Las bandas que se usan, en el orden de la salida. Si no se elige ninguna: todas salvo las bandas alfa y las de calidad.</translation>
    </message>
    <message>
        <source>Training length: fast for a preview, balanced for most work, best for final products.</source>
        <translation>Duración del entrenamiento: fast para una vista previa, balanced para la mayoría de los trabajos, best para productos finales.</translation>
    </message>
    <message>
        <source>Where to compute. auto uses a GPU if PyTorch finds one.</source>
        <translation>Dónde se calcula. auto usa una GPU si PyTorch encuentra alguna.</translation>
    </message>
    <message>
        <source>Sets how strongly each band is blurred (MTF gain). auto identifies the sensor from the metadata of the layers and reports it in the log.</source>
        <translation>Determina cuánto se desenfoca cada banda (ganancia MTF). auto identifica el sensor por los metadatos de las capas y lo indica en el registro.</translation>
    </message>
    <message>
        <source>Random seed. The same seed gives the same pixels on the same machine.</source>
        <translation>Semilla del generador aleatorio. La misma semilla da los mismos píxeles en el mismo equipo.</translation>
    </message>
    <message>
        <source>Training steps of stage one. If empty, the preset decides.</source>
        <translation>Pasos de entrenamiento de la primera etapa. Si está vacío, los determina el preajuste.</translation>
    </message>
    <message>
        <source>Training steps of stage two. If empty, the preset decides.</source>
        <translation>Pasos de entrenamiento de la segunda etapa. Si está vacío, los determina el preajuste.</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between the layers. If off, the georeference is used as it is.</source>
        <translation>Estima el desplazamiento subpíxel entre las capas. Si se desactiva, se usa la georreferenciación sin cambios.</translation>
    </message>
    <message>
        <source>Data type of the fused raster. auto uses the type of the MS layer.</source>
        <translation>Tipo de datos del ráster fusionado. auto usa el tipo de la capa MS.</translation>
    </message>
    <message>
        <source>Fuses only this extent, for example to test settings. If empty: the overlap of PAN and MS.</source>
        <translation>Fusiona solo esta extensión, por ejemplo para probar la configuración. Si está vacía: la zona común de PAN y MS.</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>Pesos iniciales</translation>
    </message>
    <message>
        <source>A network trained on another scene of the same sensor. If empty, a new one is trained.</source>
        <translation>Una red entrenada con otra escena del mismo sensor. Si está vacío, se entrena una nueva.</translation>
    </message>
    <message>
        <source>fine-tune trains the network further, with a quarter of the steps. apply only fuses without training.</source>
        <translation>fine-tune sigue entrenando la red con una cuarta parte de los pasos. apply only fusiona sin entrenar.</translation>
    </message>
    <message>
        <source>Saves the trained network, for use with other scenes of the same sensor.</source>
        <translation>Guarda la red entrenada para usarla con otras escenas del mismo sensor.</translation>
    </message>
    <message>
        <source>Value of output pixels where PAN or MS is nodata. If empty, the nodata value of the MS layer is used.</source>
        <translation>Valor de los píxeles de salida en los que PAN o MS no tienen datos. Si está vacío, se usa el valor sin datos de la capa MS.</translation>
    </message>
    <message>
        <source>Stores reduced-resolution copies (pyramids) in the raster for faster display.</source>
        <translation>Guarda copias de menor resolución (pirámides) en el ráster para visualizarlo más rápido.</translation>
    </message>
    <message>
        <source>Stores minimum, maximum, mean and standard deviation of each band, from all pixels.</source>
        <translation>Guarda mínimo, máximo, media y desviación típica de cada banda, calculados con todos los píxeles.</translation>
    </message>
    <message>
        <source>Writes a COG with overviews, for web servers and object storage. The file name must end in .tif.</source>
        <translation>Escribe un COG con vistas generales, para servidores web y almacenamiento de objetos. El nombre del archivo debe terminar en .tif.</translation>
    </message>
    <message>
        <source>Options for the GDAL driver as NAME=VALUE, separated by |.</source>
        <translation>Opciones para el controlador GDAL como NOMBRE=VALOR, separadas por |.</translation>
    </message>
    <message>
        <source>The fused raster. The file extension selects the format; GeoTIFF is the default. An existing file is replaced only after a successful run.</source>
        <translation>El ráster fusionado. La extensión del archivo determina el formato; GeoTIFF es el predeterminado. Un archivo existente solo se sustituye si la ejecución termina bien.</translation>
    </message>
    <message>
        <source>An HTML page with pictures, error maps, loss curves, and quality indices compared with GDAL&apos;s Brovey.</source>
        <translation>Una página HTML con imágenes, mapas de error, curvas de pérdida e índices de calidad comparados con el Brovey de GDAL.</translation>
    </message>
    <message>
        <source>Leave blank to use the installed engine</source>
        <translation>Dejar en blanco para usar el motor instalado</translation>
    </message>
    <message>
        <source>Stage one: sensor model (DAM) and warm-up</source>
        <translation>Etapa uno: modelo del sensor (DAM) y calentamiento</translation>
    </message>
    <message>
        <source>Creating the Python environment</source>
        <translation>Creación del entorno de Python</translation>
    </message>
    <message>
        <source>Downloading and installing packages</source>
        <translation>Descarga e instalación de paquetes</translation>
    </message>
    <message>
        <source>Testing the installation</source>
        <translation>Comprobación de la instalación</translation>
    </message>
    <message>
        <source>Fuses a panchromatic (PAN) and a multispectral (MS) layer of the same scene. The result has the bands of the MS layer at the resolution of the PAN layer.</source>
        <translation>Fusiona una capa pancromática (PAN) y una multiespectral (MS) de la misma escena. El resultado tiene las bandas de la capa MS con la resolución de la capa PAN.</translation>
    </message>
    <message>
        <source>The method (TRA-PAN) trains a small network on this pair only. It needs no training data and works with any sensor. No data leaves your computer.</source>
        <translation>El método (TRA-PAN) entrena una pequeña red solo con este par. No necesita datos de entrenamiento y funciona con cualquier sensor. Ningún dato sale de su equipo.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Preset&lt;/b&gt;: &lt;i&gt;fast&lt;/i&gt; for a preview, &lt;i&gt;balanced&lt;/i&gt; for most work, &lt;i&gt;best&lt;/i&gt; for final products. Training time does not depend on the size of the scene; fusion time does.</source>
        <translation>&lt;b&gt;Preajuste&lt;/b&gt;: &lt;i&gt;fast&lt;/i&gt; para una vista previa, &lt;i&gt;balanced&lt;/i&gt; para la mayoría de los trabajos, &lt;i&gt;best&lt;/i&gt; para productos finales. El tiempo de entrenamiento no depende del tamaño de la escena; el de fusión, sí.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Input&lt;/b&gt;: two overlapping rasters; the MS layer has the larger pixels. A small shift between them is estimated and corrected.</source>
        <translation>&lt;b&gt;Entrada&lt;/b&gt;: dos rásteres que se solapan; la capa MS tiene los píxeles más grandes. Un pequeño desplazamiento entre ellos se estima y se corrige.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Quality indices&lt;/b&gt; of the result: HQNR (best: 1), and D_LAMBDA_K, D_S and D_RHO (best: 0).</source>
        <translation>&lt;b&gt;Índices de calidad&lt;/b&gt; del resultado: HQNR (óptimo: 1) y D_LAMBDA_K, D_S y D_RHO (óptimo: 0).</translation>
    </message>
    <message>
        <source>Runs &lt;i&gt;Pansharpen (TRA-PAN)&lt;/i&gt; on all scenes of a folder or a list.</source>
        <translation>Ejecuta &lt;i&gt;Pansharpening (TRA-PAN)&lt;/i&gt; con todas las escenas de una carpeta o de una lista.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Folder&lt;/b&gt;: two files form a pair if their paths differ only in the words for PAN and MS, for example a_pan.tif and a_ms.tif. &lt;b&gt;List&lt;/b&gt;: a CSV file with the columns pan and ms, or STAC items.</source>
        <translation>&lt;b&gt;Carpeta&lt;/b&gt;: dos archivos forman un par si sus rutas solo difieren en las palabras que designan PAN y MS, por ejemplo a_pan.tif y a_ms.tif. &lt;b&gt;Lista&lt;/b&gt;: un archivo CSV con las columnas pan y ms, o elementos STAC.</translation>
    </message>
    <message>
        <source>This computer fuses one scene after another. If you give the address of a Dask scheduler (advanced parameters), its workers fuse the scenes instead.</source>
        <translation>Este equipo fusiona una escena tras otra. Si indica la dirección de un planificador Dask (parámetros avanzados), sus workers fusionan las escenas.</translation>
    </message>
    <message>
        <source>Scores a fused layer from any method.</source>
        <translation>Evalúa una capa fusionada con cualquier método.</translation>
    </message>
    <message>
        <source>&lt;b&gt;With PAN and MS&lt;/b&gt;, if there is no reference: HQNR (best: 1), D_LAMBDA_K, D_S and D_RHO (best: 0). Look at HQNR and D_RHO together: noise can improve HQNR, and a mere copy of the PAN band improves D_RHO. Choose the MS bands that were fused, in the same order.</source>
        <translation>&lt;b&gt;Con PAN y MS&lt;/b&gt;, si no hay referencia: HQNR (óptimo: 1), D_LAMBDA_K, D_S y D_RHO (óptimo: 0). Considere HQNR y D_RHO a la vez: el ruido puede mejorar HQNR, y una simple copia de la banda PAN mejora D_RHO. Elija las bandas MS que se fusionaron, en el mismo orden.</translation>
    </message>
    <message>
        <source>&lt;b&gt;With a reference&lt;/b&gt;: Q2N, SCC and SSIM (best: 1), ERGAS and SAM (best: 0), PSNR in dB. &lt;i&gt;Reduce a pair&lt;/i&gt; creates a pair whose reference is the original MS layer.</source>
        <translation>&lt;b&gt;Con una referencia&lt;/b&gt;: Q2N, SCC y SSIM (óptimo: 1), ERGAS y SAM (óptimo: 0), PSNR en dB. &lt;i&gt;Reducir la resolución de un par&lt;/i&gt; crea un par cuya referencia es la capa MS original.</translation>
    </message>
    <message>
        <source>Reduces the resolution of PAN and MS by their ratio (Wald&apos;s protocol). The original MS layer is then the reference for a fusion of the reduced pair.</source>
        <translation>Reduce la resolución de PAN y MS según su relación (protocolo de Wald). La capa MS original es entonces la referencia para una fusión del par reducido.</translation>
    </message>
    <message>
        <source>Create the reduced pair, fuse it with any method, then run &lt;i&gt;Assess a fused image&lt;/i&gt; with the original MS layer as reference.</source>
        <translation>Cree el par reducido, fusiónelo con cualquier método y ejecute &lt;i&gt;Evaluar una imagen fusionada&lt;/i&gt; con la capa MS original como referencia.</translation>
    </message>
    <message>
        <source>The reduced PAN lies exactly on the pixels of the MS layer. Each band is filtered with the MTF of the sensor, so choose the right one.</source>
        <translation>La banda PAN reducida coincide exactamente con los píxeles de la capa MS. Cada banda se filtra con la MTF del sensor, así que elija el sensor correcto.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Device&lt;/b&gt;: with an NVIDIA GPU, the build for its driver (several GB); otherwise the CPU build (about 1 GB on disk).</source>
        <translation>&lt;b&gt;Dispositivo&lt;/b&gt;: con una GPU NVIDIA, la compilación para su controlador (varios GB); si no, la de CPU (alrededor de 1 GB en disco).</translation>
    </message>
    <message>
        <source>The proxy settings of QGIS are used. Without a network: choose a folder of wheels or your own package index.</source>
        <translation>Se usa la configuración de proxy de QGIS. Sin red: elija una carpeta de wheels o un índice de paquetes propio.</translation>
    </message>
    <message>
        <source>Reports which Python runs the engine and why, its versions and devices, and how long a tiny test run takes.</source>
        <translation>Muestra qué Python ejecuta el motor y por qué, sus versiones y dispositivos, y cuánto tarda una pequeña prueba.</translation>
    </message>
    <message>
        <source>Copy the log into a bug report. It contains folder names but no passwords.</source>
        <translation>Copie el registro en un informe de error. Contiene nombres de carpetas, pero ninguna contraseña.</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; is a web map ({}), which delivers rendered pictures, not measurements: choose the raster file that it shows, or save the picture with Export &gt; Save As and choose that layer</source>
        <translation>la capa «{}» es un mapa web ({}), que entrega imágenes dibujadas y no mediciones: elija el archivo ráster que muestra, o guarde la imagen con Exportar &gt; Guardar como y elija esa capa</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; comes from the data provider &apos;{}&apos;, not from a raster file: export it as GeoTIFF (raw data) and choose the exported layer</source>
        <translation>la capa «{}» procede del proveedor de datos «{}» y no de un archivo ráster: expórtela como GeoTIFF (datos en bruto) y elija la capa exportada</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; is opened with options ({}) that the engine does not support: export it as GeoTIFF (raw data) and choose the exported layer</source>
        <translation>la capa «{}» está abierta con opciones ({}) que el motor no admite: expórtela como GeoTIFF (datos en bruto) y elija la capa exportada</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a layer of type &apos;{}&apos;, not a raster: choose a raster layer</source>
        <translation>«{1}» ({0}) es una capa de tipo «{2}», no un ráster: elija una capa ráster</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a layer group: choose a raster layer in it</source>
        <translation>«{1}» ({0}) es un grupo de capas: elija una capa ráster de él</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; can&apos;t be opened as a raster: check that the file exists and is complete</source>
        <translation>«{1}» ({0}) no se puede abrir como ráster: compruebe que el archivo existe y está completo</translation>
    </message>
    <message>
        <source>PAN and MS are the same layer &apos;{}&apos;: choose two layers</source>
        <translation>PAN y MS son la misma capa «{}»: elija dos capas</translation>
    </message>
    <message>
        <source>the output &apos;{}&apos; is the file of the layer &apos;{}&apos;: choose another file name</source>
        <translation>la salida «{}» es el archivo de la capa «{}»: elija otro nombre de archivo</translation>
    </message>
    <message>
        <source>can&apos;t score the fused image &apos;{}&apos; with {} alone: choose the {} that was fused, too</source>
        <translation>no se puede evaluar la imagen fusionada «{0}» solo con {1}: elija también el {2} que se fusionó</translation>
    </message>
    <message>
        <source>can&apos;t score the fused image &apos;{}&apos;: its metadata name no PAN and MS that still exist, so choose either both, or only REFERENCE</source>
        <translation>no se puede evaluar la imagen fusionada «{}»: sus metadatos no nombran un PAN y un MS que aún existan; elija ambos, o bien solo REFERENCE</translation>
    </message>
    <message>
        <source>{} can&apos;t be chosen from several layers: leave it empty, and choose the layers</source>
        <translation>{} no se puede elegir entre varias capas: déjelo vacío y elija las capas</translation>
    </message>
    <message>
        <source>{} reduced</source>
        <translation>{} reducido</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Red band of the fused raster</source>
        <translation>Banda roja del ráster fusionado</translation>
    </message>
    <message>
        <source>Near-infrared band of the fused raster</source>
        <translation>Banda del infrarrojo cercano del ráster fusionado</translation>
    </message>
    <message>
        <source>{} pansharpened</source>
        <translation>{} con pansharpening</translation>
    </message>
    <message>
        <source>More MS layers, if each band is a file</source>
        <translation>Más capas MS, si cada banda es un archivo</translation>
    </message>
    <message>
        <source>Their bands follow those of the MS layer, in this order. For Landsat, for example.</source>
        <translation>Sus bandas siguen a las de la capa MS, en este orden. Por ejemplo, para Landsat.</translation>
    </message>
    <message>
        <source>Python of the engine</source>
        <translation>Python del motor</translation>
    </message>
    <message>
        <source>Run the engine inside QGIS</source>
        <translation>Ejecutar el motor dentro de QGIS</translation>
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
        <translation>Vista previa de la parte visible</translation>
    </message>
    <message>
        <source>Compare a fused layer (swipe)</source>
        <translation>Comparar una capa fusionada (cortina)</translation>
    </message>
    <message>
        <source>Add GDAL&apos;s Brovey of a fused layer</source>
        <translation>Añadir el Brovey de GDAL de una capa fusionada</translation>
    </message>
    <message>
        <source>Pansharpen with…</source>
        <translation>Pansharpening con…</translation>
    </message>
    <message>
        <source>There is no layer that TRA-PAN has fused from files that still exist: choose one</source>
        <translation>No hay ninguna capa que TRA-PAN haya fusionado a partir de archivos que aún existan: elija una</translation>
    </message>
    <message>
        <source>{}: report</source>
        <translation>{}: informe</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Fuses the visible part of the map with the preset fast.</source>
        <translation>Fusiona la parte visible del mapa con el preajuste fast.</translation>
    </message>
    <message>
        <source>There is nothing to preview: choose PAN and MS, and show a part of both in the map</source>
        <translation>No hay nada que previsualizar: elija PAN y MS y muestre una parte de ambos en el mapa</translation>
    </message>
    <message>
        <source>{} preview</source>
        <translation>{} vista previa</translation>
    </message>
    <message>
        <source>Preview of {}</source>
        <translation>Vista previa de {}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&lt;b&gt;First try&lt;/b&gt;: choose PAN and MS, then click &lt;i&gt;Preview&lt;/i&gt;, which fuses the visible part of the map. &lt;i&gt;Run&lt;/i&gt; fuses the whole scene.</source>
        <translation>&lt;b&gt;Primera prueba&lt;/b&gt;: elija PAN y MS y pulse &lt;i&gt;Vista previa&lt;/i&gt;, que fusiona la parte visible del mapa. &lt;i&gt;Ejecutar&lt;/i&gt; fusiona toda la escena.</translation>
    </message>
    <message>
        <source>Finished scenes are kept, so you can run it again after an interruption. If a scene fails, the others continue. The results viewer then lists a summary page with the reason for each failure.</source>
        <translation>Las escenas terminadas se conservan, así que puede repetir la ejecución tras una interrupción. Si una escena falla, las demás continúan. Al final, el visor de resultados muestra una página de resumen con el motivo de cada fallo.</translation>
    </message>
    <message>
        <source>The fused layer must lie on the grid of the PAN or of the reference, or on a part of it. The PAN and MS of a layer that TRA-PAN has fused are taken from its metadata if you choose none.</source>
        <translation>La capa fusionada debe estar en la cuadrícula del PAN o de la referencia, o en una parte de ella. Si no elige PAN ni MS, los de una capa fusionada con TRA-PAN se toman de sus metadatos.</translation>
    </message>
    <message>
        <source>{} Brovey</source>
        <translation>{} Brovey</translation>
    </message>
    <message>
        <source>The bands of {} at the resolution of {}, fused by TRA-PAN (arXiv 2505.06576). {}</source>
        <translation>Las bandas de {} con la resolución de {}, fusionadas con TRA-PAN (arXiv 2505.06576). {}</translation>
    </message>
    <message>
        <source>PAN: {}, MS: {}, bands {}</source>
        <translation>PAN: {}, MS: {}, bandas {}</translation>
    </message>
    <message>
        <source>Sensor: {}, steps: {} + {}, seed: {}</source>
        <translation>Sensor: {}, pasos: {} + {}, semilla: {}</translation>
    </message>
    <message>
        <source>Versions: {}</source>
        <translation>Versiones: {}</translation>
    </message>
    <message>
        <source>With an NVIDIA GPU it takes several GB. QGIS&apos;s Python stays unchanged.</source>
        <translation>Con una GPU NVIDIA son varios GB. El Python de QGIS no cambia.</translation>
    </message>
    <message>
        <source>The full run can start from the preview&apos;s network</source>
        <translation>La ejecución completa puede partir de la red de la vista previa</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarla</translation>
    </message>
    <message>
        <source>Sets the initial weights: a quarter of the training steps is then enough.</source>
        <translation>Fija los pesos iniciales: basta entonces un cuarto de los pasos de entrenamiento.</translation>
    </message>
    <message>
        <source>Only list the pairs</source>
        <translation>Solo listar los pares</translation>
    </message>
    <message>
        <source>The log shows the pairs, and why other files belong to none. Nothing is fused or written.</source>
        <translation>El registro muestra los pares y por qué otros archivos no pertenecen a ninguno. No se fusiona ni se escribe nada.</translation>
    </message>
    <message>
        <source>PAN band (none chosen: all)</source>
        <translation>Banda PAN (ninguna elegida: todas)</translation>
    </message>
    <message>
        <source>The panchromatic band of the PAN layer. Several bands, such as those of a drone image, are combined into one that resembles the MS. If none is chosen: all except alpha and quality bands.</source>
        <translation>La banda pancromática de la capa PAN. Varias bandas, como las de una imagen de dron, se combinan en una que se parece a la MS. Si no se elige ninguna: todas salvo las bandas alfa y las de calidad.</translation>
    </message>
    <message>
        <source>True ratio of a resampled MS</source>
        <translation>Relación verdadera de una MS remuestreada</translation>
    </message>
    <message>
        <source>If the MS was resampled to smaller pixels, such as those of the PAN: PAN pixels per pixel that it was made from. If empty, its spectrum decides.</source>
        <translation>Si la MS se remuestreó a píxeles más pequeños, como los de la PAN: píxeles PAN por cada píxel del que procede. Si se deja vacío, decide su espectro.</translation>
    </message>
    <message>
        <source>The on-the-fly layer &apos;{}&apos; is written to a temporary GeoTIFF.</source>
        <translation>La capa virtual «{}» se escribe en un GeoTIFF temporal.</translation>
    </message>
    <message>
        <source>the on-the-fly layer &apos;{}&apos; can&apos;t be written to a temporary GeoTIFF: export it as GeoTIFF (raw data) and choose the exported layer</source>
        <translation>la capa virtual «{}» no se puede escribir en un GeoTIFF temporal: expórtela como GeoTIFF (datos en bruto) y elija la capa exportada</translation>
    </message>
    <message>
        <source>the layers &apos;{}&apos; and &apos;{}&apos; have different CRSs: set the same one on both</source>
        <translation>las capas «{}» y «{}» tienen SRC distintos: asigne el mismo a ambas</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; has the additional nodata values {} to {}, which are too many: set single values, or at most {} whole numbers</source>
        <translation>la capa «{}» tiene los valores sin datos adicionales {} a {}, que son demasiados: indique valores sueltos o como máximo {} números enteros</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>quedan unos {}</translation>
    </message>
    <message>
        <source>Move the pointer over the map. Click: next layer. Esc: end.</source>
        <translation>Mueva el puntero sobre el mapa. Clic: capa siguiente. Esc: terminar.</translation>
    </message>
    <message>
        <source>Needs PyTorch: 1 GB in {}, a few minutes</source>
        <translation>PyTorch: 1 GB en {}, unos minutos</translation>
    </message>
    <message>
        <source>&lt;b&gt;This run&lt;/b&gt;: {} pixels, bands: {}, tiles: {}, {} GB of memory; {}</source>
        <translation>&lt;b&gt;Esta ejecución&lt;/b&gt;: {} píxeles, bandas: {}, teselas: {}, {} GB de memoria; {}</translation>
    </message>
    <message>
        <source>the time is known after a first run</source>
        <translation>la duración se conoce después de una primera ejecución</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: enter numbers of bands, such as 5,3,2, or leave it empty</source>
        <translation>{} no puede ser «{}»: introduzca números de bandas, como 5,3,2, o déjelo vacío</translation>
    </message>
    <message>
        <source>Load the fused rasters</source>
        <translation>Cargar los rásteres fusionados</translation>
    </message>
    <message>
        <source>Adds the fused raster of each scene to the project at the end.</source>
        <translation>Al final añade al proyecto el ráster fusionado de cada escena.</translation>
    </message>
    <message>
        <source>MS bands (empty: all)</source>
        <translation>Bandas MS (vacío: todas)</translation>
    </message>
    <message>
        <source>Numbers of the bands to use in each scene, in the order of the output, for example 5,3,2.</source>
        <translation>Números de las bandas que se usan de cada escena, en el orden de la salida, por ejemplo 5,3,2.</translation>
    </message>
    <message>
        <source>The self-test of the engine failed: {}</source>
        <translation>La autoprueba del motor falló: {}</translation>
    </message>
    <message>
        <source>The high-resolution layer. A fused raster has its grid.</source>
        <translation>La capa de alta resolución. Un ráster fusionado tiene su cuadrícula.</translation>
    </message>
    <message>
        <source>&lt;b&gt;R_D_LAMBDA, R_SAM and R_ERGAS&lt;/b&gt; (best: 0) compare the fused layer, blurred by the published MTF gains, with the MS layer at its own resolution. If the product was sharpened or softened on the ground, trust the values that end in _MEASURED, which use the measured blur. They are in the log and the report.</source>
        <translation>&lt;b&gt;R_D_LAMBDA, R_SAM y R_ERGAS&lt;/b&gt; (óptimo: 0) comparan la capa fusionada, desenfocada con las ganancias MTF publicadas, con la capa MS en su propia resolución. Si el producto se realzó o se suavizó en tierra, confíe en los valores que terminan en _MEASURED, que usan el desenfoque medido. Están en el registro y el informe.</translation>
    </message>
    <message>
        <source>Versions are fixed and downloads are verified by hash; for CUDA 12.6, and CUDA 13.0 on Windows, the hashes of PyTorch are those of its own package index. An existing engine stays in use until the new one is complete; cancelling leaves nothing behind.</source>
        <translation>Las versiones son fijas y las descargas se verifican con su hash; para CUDA 12.6 y, en Windows, CUDA 13.0, los hashes de PyTorch son los de su propio índice de paquetes. Un motor existente se sigue usando hasta que el nuevo está completo; al cancelar no queda nada.</translation>
    </message>
    <message>
        <source>The report stays in English: {}</source>
        <translation>El informe queda en inglés: {}</translation>
    </message>
    <message>
        <source>EXTENT can&apos;t be &apos;{}&apos;: give xmin,xmax,ymin,ymax or a layer, or leave it empty</source>
        <translation>EXTENT no puede ser «{}»: indique xmin,xmax,ymin,ymax o una capa, o déjelo vacío</translation>
    </message>
    <message>
        <source>{} can&apos;t be {}: enter a number from {} to {}</source>
        <translation>{} no puede ser {}: introduzca un número de {} a {}</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: give true or false</source>
        <translation>{} no puede ser «{}»: indique true o false</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; can&apos;t be read from &apos;{}&apos;: repair its data source, or choose another layer</source>
        <translation>«{1}» ({0}) no se puede leer de «{2}»: repare su fuente de datos o elija otra capa</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: give a single value, or leave it empty</source>
        <translation>{} no puede ser «{}»: indique un solo valor, o déjelo vacío</translation>
    </message>
    <message>
        <source>A run of TRA-PAN has not ended {:.0f} seconds after it was cancelled: restart QGIS</source>
        <translation>Una ejecución de TRA-PAN no ha terminado {:.0f} segundos después de su cancelación: reinicie QGIS</translation>
    </message>
    <message>
        <source>Installs PyTorch, NumPy and SciPy for the TRA-PAN engine in a separate Python environment in your user data folder. QGIS and its plugins stay unchanged.</source>
        <translation>Instala PyTorch, NumPy y SciPy para el motor de TRA-PAN en un entorno de Python independiente, en su carpeta de datos de usuario. QGIS y sus complementos no cambian.</translation>
    </message>
    <message>
        <source>{} can&apos;t be {}: enter a whole number</source>
        <translation>{} no puede ser {}: introduzca un número entero</translation>
    </message>
    <message>
        <source>the temporary folder &apos;{}&apos; can&apos;t be written ({}): choose another one in the settings of the algorithm or of Processing</source>
        <translation>no se puede escribir en la carpeta temporal «{}» ({}): elija otra en los ajustes del algoritmo o de Procesos</translation>
    </message>
    <message>
        <source>GDAL&apos;s Brovey of &apos;{}&apos; needs PAN and MS in one CRS: reproject the MS, and fuse it again</source>
        <translation>El Brovey de GDAL de «{}» necesita PAN y MS en un mismo SRC: reproyecte el MS y fusiónelo de nuevo</translation>
    </message>
    <message>
        <source>none of the {} scenes could be fused; the first one, &apos;{}&apos;, failed: {}</source>
        <translation>no se pudo fusionar ninguna de las {} escenas; la primera, «{}», falló: {}</translation>
    </message>
    <message>
        <source>EXTENT is in the CRS &apos;{}&apos;, which is unknown: give a code such as EPSG:32631</source>
        <translation>EXTENT está en el SRC «{}», que es desconocido: indique un código como EPSG:32631</translation>
    </message>
</context>
</TS>
