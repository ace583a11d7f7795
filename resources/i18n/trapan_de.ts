<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Core</name>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>{0} names &apos;{1}&apos;, which is not a plain web address: a list from the web must not name files of this machine, so list the files in your own CSV file</source>
        <translation>{0} nennt „{1}“, was keine einfache Webadresse ist: eine Liste aus dem Web darf keine Dateien dieses Rechners nennen, geben Sie die Dateien also in einer eigenen CSV-Datei an</translation>
    </message>
    <message>
        <source>{0} names &apos;{1}&apos;, which is not on the host of the list: if you trust it, add --allow-host {2}, or save the list as a file</source>
        <translation>{0} nennt „{1}“, was nicht auf dem Host der Liste liegt: wenn Sie ihm vertrauen, fügen Sie --allow-host {2} hinzu oder speichern Sie die Liste als Datei</translation>
    </message>
    <message>
        <source>larger than {0} MiB</source>
        <translation>größer als {0} MiB</translation>
    </message>
    <message>
        <source>the download took longer than {0} s</source>
        <translation>das Herunterladen dauerte länger als {0} s</translation>
    </message>
    <message>
        <source>the answer of &apos;{0}&apos;</source>
        <translation>die Antwort von „{0}“</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not the address of a Dask scheduler: give the one that &apos;dask scheduler&apos; prints, such as tcp://host:8786</source>
        <translation>„{0}“ ist nicht die Adresse eines Dask-Schedulers: geben Sie die Adresse an, die „dask scheduler“ ausgibt, z. B. tcp://host:8786</translation>
    </message>
    <message>
        <source>no Dask scheduler answers at &apos;{0}&apos;: start one with &apos;dask scheduler&apos; and give the address that it prints, such as tcp://host:8786</source>
        <translation>unter „{0}“ antwortet kein Dask-Scheduler: starten Sie einen mit „dask scheduler“ und geben Sie die Adresse an, die er ausgibt, z. B. tcp://host:8786</translation>
    </message>
    <message>
        <source>Dask has not answered for {0} s</source>
        <translation>Dask hat seit {0} s nicht geantwortet</translation>
    </message>
    <message>
        <source>Dask is not installed for this Python: install it with &apos;python3 -m pip install &quot;dask[distributed]&quot;&apos;</source>
        <translation>Dask ist für dieses Python nicht installiert: installieren Sie es mit „python3 -m pip install &quot;dask[distributed]&quot;“</translation>
    </message>
    <message>
        <source>Fusing on {0} Dask worker(s), one scene each.</source>
        <translation>Fusionieren mit {0} Dask-Worker(n), je eine Szene.</translation>
    </message>
    <message>
        <source>No usable Dask worker yet: start some with &apos;{0} {1}&apos;.</source>
        <translation>Noch kein brauchbarer Dask-Worker: starten Sie welche mit „{0} {1}“.</translation>
    </message>
    <message>
        <source>the Dask scheduler lost the scene or is gone</source>
        <translation>der Dask-Scheduler hat die Szene verloren oder ist nicht mehr da</translation>
    </message>
    <message>
        <source>several Dask workers died while they fused it ({0}): give the workers more memory</source>
        <translation>mehrere Dask-Worker sind beim Fusionieren abgestürzt ({0}): geben Sie den Workern mehr Arbeitsspeicher</translation>
    </message>
    <message>
        <source>{0} on a Dask worker: {1}</source>
        <translation>{0} auf einem Dask-Worker: {1}</translation>
    </message>
    <message>
        <source>the Dask worker {0} has TRA-PAN {1}, not {2}</source>
        <translation>der Dask-Worker {0} hat TRA-PAN {1}, nicht {2}</translation>
    </message>
    <message>
        <source>{0}: install the same version on all machines</source>
        <translation>{0}: installieren Sie auf allen Rechnern dieselbe Version</translation>
    </message>
    <message>
        <source>the batch was stopped</source>
        <translation>die Stapelverarbeitung wurde angehalten</translation>
    </message>
    <message>
        <source>{0} raster</source>
        <translation>{0} Raster</translation>
    </message>
    <message>
        <source>{0} rasters</source>
        <translation>{0} Raster</translation>
    </message>
    <message>
        <source>no raster</source>
        <translation>kein Raster</translation>
    </message>
    <message>
        <source>no PAN/MS pair found in &apos;{0}&apos;, which has {1}: give PAN and MS names that differ only in words such as pan and ms, or list them in a CSV file with the columns pan and ms</source>
        <translation>kein PAN/MS-Paar in „{0}“ gefunden, dort gibt es {1}: geben Sie PAN und MS Namen, die sich nur in Wörtern wie pan und ms unterscheiden, oder führen Sie sie in einer CSV-Datei mit den Spalten pan und ms auf</translation>
    </message>
    <message>
        <source>the summary of the batch</source>
        <translation>die Zusammenfassung des Stapels</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;</source>
        <translation>die Liste „{0}“</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>Not fused, because {0}: {1}.</source>
        <translation>Nicht fusioniert, Grund: {0}: {1}.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not exist: check its name</source>
        <translation>„{0}“ existiert nicht: prüfen Sie den Namen</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is a pipe or a device: give a folder, a pattern, a .csv or a .json</source>
        <translation>„{0}“ ist eine Pipe oder ein Gerät: geben Sie einen Ordner, ein Muster, eine .csv oder eine .json an</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a list of scenes: give a folder, a pattern, a .csv or a .json</source>
        <translation>„{0}“ ist keine Liste von Szenen: geben Sie einen Ordner, ein Muster, eine .csv oder eine .json an</translation>
    </message>
    <message>
        <source>the second &apos;{0}&apos;</source>
        <translation>das zweite „{0}“</translation>
    </message>
    <message>
        <source>the same pair is there twice</source>
        <translation>dasselbe Paar ist zweimal vorhanden</translation>
    </message>
    <message>
        <source>the name &apos;{0}&apos;</source>
        <translation>den Namen „{0}“</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos;</source>
        <translation>die Ausgabe „{0}“</translation>
    </message>
    <message>
        <source>two scenes have {0}, {1} and {2}: give each its own in a CSV file with the columns pan, ms, name and output</source>
        <translation>zwei Szenen haben {0}, {1} und {2}: geben Sie jeder ihre eigene Angabe in einer CSV-Datei mit den Spalten pan, ms, name und output</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; is not encoded in UTF-8: save it as CSV UTF-8</source>
        <translation>die Liste „{0}“ ist nicht in UTF-8 kodiert: speichern Sie sie als CSV UTF-8</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; is not a valid CSV file ({1}): check its quotes</source>
        <translation>die Liste „{0}“ ist keine gültige CSV-Datei ({1}): prüfen Sie die Anführungszeichen</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; is empty: start it with the line &apos;pan,ms&apos;, followed by one line per scene</source>
        <translation>die Liste „{0}“ ist leer: beginnen Sie sie mit der Zeile „pan,ms“, gefolgt von einer Zeile je Szene</translation>
    </message>
    <message>
        <source>is given twice</source>
        <translation>ist doppelt vorhanden</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>ist unbekannt</translation>
    </message>
    <message>
        <source>use each of {0} at most once, separated by commas</source>
        <translation>verwenden Sie {0} je höchstens einmal, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>add it to the first line</source>
        <translation>fügen Sie sie in der ersten Zeile hinzu</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;, line {1}, has {2} values for {3} columns: give one value per column, and put values that contain commas in quotes</source>
        <translation>die Liste „{0}“ hat in Zeile {1} {2} Werte für {3} Spalten: geben Sie einen Wert je Spalte an und setzen Sie Werte mit Kommas in Anführungszeichen</translation>
    </message>
    <message>
        <source>has a NUL character</source>
        <translation>hat ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>entfernen Sie es</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>name the file</source>
        <translation>nennen Sie die Datei</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;, line {1}, column &apos;sensor&apos;: {2}</source>
        <translation>die Liste „{0}“, Zeile {1}, Spalte „sensor“: {2}</translation>
    </message>
    <message>
        <source>in line {0} of &apos;{1}&apos;</source>
        <translation>in Zeile {0} von „{1}“</translation>
    </message>
    <message>
        <source>is &apos;{0}&apos;</source>
        <translation>ist „{0}“</translation>
    </message>
    <message>
        <source>give a number from 1 to {0}, or nothing</source>
        <translation>geben Sie eine Zahl von 1 bis {0} oder nichts an</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;, line {1}: the column &apos;{2}&apos; {3}: {4}</source>
        <translation>die Liste „{0}“, Zeile {1}: die Spalte „{2}“ {3}: {4}</translation>
    </message>
    <message>
        <source>the scene has another MS, with the near infrared</source>
        <translation>die Szene hat ein anderes MS mit dem nahen Infrarot</translation>
    </message>
    <message>
        <source>its name has no word for PAN or MS</source>
        <translation>der Name enthält kein Wort für PAN oder MS</translation>
    </message>
    <message>
        <source>its name tells of a pansharpened image or a mask</source>
        <translation>der Name deutet auf ein geschärftes Bild oder eine Maske hin</translation>
    </message>
    <message>
        <source>its name has words for PAN and for MS</source>
        <translation>der Name enthält Wörter für PAN und für MS</translation>
    </message>
    <message>
        <source>in &apos;{0}&apos;</source>
        <translation>in „{0}“</translation>
    </message>
    <message>
        <source>several PAN bands have the same name otherwise</source>
        <translation>mehrere PAN-Kanäle haben sonst denselben Namen</translation>
    </message>
    <message>
        <source>no PAN has the same name otherwise</source>
        <translation>kein PAN hat sonst denselben Namen</translation>
    </message>
    <message>
        <source>no MS has the same name otherwise</source>
        <translation>kein MS hat sonst denselben Namen</translation>
    </message>
    <message>
        <source>several MS images have the same name otherwise</source>
        <translation>mehrere MS-Bilder haben sonst denselben Namen</translation>
    </message>
    <message>
        <source>one MS band is there twice</source>
        <translation>ein MS-Kanal ist zweimal vorhanden</translation>
    </message>
    <message>
        <source>{0}  can&apos;t be fused: {1}</source>
        <translation>{0}  kann nicht fusioniert werden: {1}</translation>
    </message>
    <message>
        <source>{0}  output  {1}</source>
        <translation>{0}  Ausgabe {1}</translation>
    </message>
    <message>
        <source>no pair: {0}: {1}</source>
        <translation>kein Paar: {0}: {1}</translation>
    </message>
    <message>
        <source>{0} scene</source>
        <translation>{0} Szene</translation>
    </message>
    <message>
        <source>{0} scenes</source>
        <translation>{0} Szenen</translation>
    </message>
    <message>
        <source>{0}, {1} without a pair; nothing was fused</source>
        <translation>{0}, {1} ohne Paar; nichts wurde fusioniert</translation>
    </message>
    <message>
        <source>Fusing {0} scenes at a time, each in its own process.</source>
        <translation>Je {0} Szenen werden gleichzeitig fusioniert, jede in einem eigenen Prozess.</translation>
    </message>
    <message>
        <source>its worker process wrote a line that is not valid ({0})</source>
        <translation>der Worker-Prozess hat eine ungültige Zeile geschrieben ({0})</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>{0}: kept; the output exists with the same inputs and settings</source>
        <translation>{0}: beibehalten; die Ausgabe existiert mit denselben Eingaben und Einstellungen</translation>
    </message>
    <message>
        <source>its provenance document is not valid: {0}</source>
        <translation>das Herkunftsdokument ist ungültig: {0}</translation>
    </message>
    <message>
        <source>{0}: fused, HQNR {1}, {2} s</source>
        <translation>{0}: fusioniert, HQNR {1}, {2} s</translation>
    </message>
    <message>
        <source>{0} failed: {1}</source>
        <translation>{0} fehlgeschlagen: {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>is not relative</source>
        <translation>ist nicht relativ</translation>
    </message>
    <message>
        <source>follows a link out of the output folder</source>
        <translation>folgt einer Verknüpfung aus dem Ausgabeordner heraus</translation>
    </message>
    <message>
        <source>has an empty part</source>
        <translation>hat einen leeren Teil</translation>
    </message>
    <message>
        <source>leads out of the output folder</source>
        <translation>führt aus dem Ausgabeordner heraus</translation>
    </message>
    <message>
        <source>contains a folder separator</source>
        <translation>enthält ein Ordner-Trennzeichen</translation>
    </message>
    <message>
        <source>has control characters</source>
        <translation>enthält Steuerzeichen</translation>
    </message>
    <message>
        <source>has a colon, which Windows takes for a stream</source>
        <translation>enthält einen Doppelpunkt, den Windows als Datenstrom versteht</translation>
    </message>
    <message>
        <source>begins with a dot</source>
        <translation>beginnt mit einem Punkt</translation>
    </message>
    <message>
        <source>ends with a dot or a space</source>
        <translation>endet mit einem Punkt oder Leerzeichen</translation>
    </message>
    <message>
        <source>is reserved by Windows</source>
        <translation>ist unter Windows reserviert</translation>
    </message>
    <message>
        <source>Retrying {0}.</source>
        <translation>Neuer Versuch: {0}.</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>der Ordner</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; can&apos;t be created ({1}): choose another</source>
        <translation>der Ordner „{0}“ kann nicht angelegt werden ({1}): wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>{0}: the metadata of &apos;{1}&apos; are not valid ({2}), so it is fused again</source>
        <translation>{0}: die Metadaten von „{1}“ sind ungültig ({2}), deshalb wird neu fusioniert</translation>
    </message>
    <message>
        <source>holds no message</source>
        <translation>enthält keine Nachricht</translation>
    </message>
    <message>
        <source>reading STAC items needs pystac, which is not installed for this Python: install it with &apos;python3 -m pip install pystac&apos;</source>
        <translation>zum Lesen von STAC-Items wird pystac gebraucht, das für dieses Python nicht installiert ist: installieren Sie es mit „python3 -m pip install pystac“</translation>
    </message>
    <message>
        <source>it is listed twice, or lists itself</source>
        <translation>die Liste ist zweimal aufgeführt oder verweist auf sich selbst</translation>
    </message>
    <message>
        <source>lists are nested more than {0} deep</source>
        <translation>die Listen sind mehr als {0} Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>&apos;features&apos; is {0}, not a list</source>
        <translation>„features“ ist {0}, keine Liste</translation>
    </message>
    <message>
        <source>it is {0}</source>
        <translation>der Inhalt ist {0}</translation>
    </message>
    <message>
        <source>the item &apos;{0}&apos; in &apos;{1}&apos;</source>
        <translation>das Item „{0}“ in „{1}“</translation>
    </message>
    <message>
        <source>the item &apos;{0}&apos;</source>
        <translation>das Item „{0}“</translation>
    </message>
    <message>
        <source>its assets are no PAN and MS ({0})</source>
        <translation>die Assets sind kein PAN und MS ({0})</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read as STAC ({1}): give an item, an item collection or a list of these</source>
        <translation>{0} kann nicht als STAC gelesen werden ({1}): geben Sie ein Item, eine Item-Collection oder eine Liste davon an</translation>
    </message>
    <message>
        <source>{0} is {1}, not of the type {2}</source>
        <translation>{0} ist {1}, nicht vom Typ {2}</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>ein Link</translation>
    </message>
    <message>
        <source>a link&apos;s &apos;href&apos;</source>
        <translation>„href“ eines Links</translation>
    </message>
    <message>
        <source>the asset &apos;{0}&apos;</source>
        <translation>das Asset „{0}“</translation>
    </message>
    <message>
        <source>the &apos;href&apos; of the asset &apos;{0}&apos;</source>
        <translation>„href“ des Assets „{0}“</translation>
    </message>
    <message>
        <source>the &apos;roles&apos; of the asset &apos;{0}&apos;</source>
        <translation>„roles“ des Assets „{0}“</translation>
    </message>
    <message>
        <source>a role of the asset &apos;{0}&apos;</source>
        <translation>eine Rolle des Assets „{0}“</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; of the asset &apos;{1}&apos;</source>
        <translation>„{0}“ des Assets „{1}“</translation>
    </message>
    <message>
        <source>a band in &apos;{0}&apos; of the asset &apos;{1}&apos;</source>
        <translation>ein Kanal in „{0}“ des Assets „{1}“</translation>
    </message>
    <message>
        <source>{0} scenes: {1}</source>
        <translation>{0} Szenen: {1}</translation>
    </message>
    <message>
        <source>{0} scene: {1}</source>
        <translation>{0} Szene: {1}</translation>
    </message>
    <message>
        <source>median HQNR {0}</source>
        <translation>Median des HQNR {0}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; lacks the tile(s) {1}, which are not fused</source>
        <translation>in „{0}“ fehlen die Kacheln {1}; sie werden nicht fusioniert</translation>
    </message>
    <message>
        <source>Starting the engine in a separate process: {0} ({1}).</source>
        <translation>Die Engine wird in einem eigenen Prozess gestartet: {0} ({1}).</translation>
    </message>
    <message>
        <source>the Python &apos;{0}&apos; can&apos;t be started ({1}): choose another one</source>
        <translation>das Python „{0}“ kann nicht gestartet werden ({1}): wählen Sie ein anderes</translation>
    </message>
    <message>
        <source>the engine that &apos;{0}&apos; runs has version {1}, but TRA-PAN has version {2}: restart QGIS if TRA-PAN was updated while it was open, or choose another Python ({3} chose this one)</source>
        <translation>die Engine, die „{0}“ ausführt, hat die Version {1}, TRA-PAN aber die Version {2}: starten Sie QGIS neu, falls TRA-PAN bei geöffnetem QGIS aktualisiert wurde, oder wählen Sie ein anderes Python (gewählt durch: {3})</translation>
    </message>
    <message>
        <source>the engine process has not responded for {0} s and was stopped: run again; if it hangs again, choose another device</source>
        <translation>der Engine-Prozess hat seit {0} s nicht reagiert und wurde beendet: starten Sie noch einmal; hängt er wieder, wählen Sie ein anderes Gerät</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not run the TRA-PAN engine: it printed {1}; choose the Python that has the engine, or run &apos;Install the engine&apos; (&apos;trapan engine install&apos;)</source>
        <translation>„{0}“ führt die TRA-PAN-Engine nicht aus, sondern gab aus: {1}; wählen Sie das Python mit der Engine oder führen Sie „Engine installieren“ aus („trapan engine install“)</translation>
    </message>
    <message>
        <source>the folder for temporary files</source>
        <translation>der Ordner für temporäre Dateien</translation>
    </message>
    <message>
        <source>the engine&apos;s scratch file (64 MiB) can&apos;t be written in {0} ({1}): free some disk space there, or set the environment variable TMPDIR to another folder</source>
        <translation>die Arbeitsdatei der Engine (64 MiB) kann nicht geschrieben werden ({1}), Ort: {0}: geben Sie dort Speicherplatz frei oder setzen Sie die Umgebungsvariable TMPDIR auf einen anderen Ordner</translation>
    </message>
    <message>
        <source>it ran out of memory: close other programs, or fuse a part of the scene</source>
        <translation>der Arbeitsspeicher reichte nicht: schließen Sie andere Programme oder fusionieren Sie einen Teil der Szene</translation>
    </message>
    <message>
        <source>one of its libraries crashed: run on the CPU, or reinstall the engine</source>
        <translation>eine seiner Bibliotheken ist abgestürzt: rechnen Sie auf der CPU oder installieren Sie die Engine neu</translation>
    </message>
    <message>
        <source>CUDA failed: run on the CPU, or update the GPU driver and free GPU memory</source>
        <translation>CUDA ist fehlgeschlagen: rechnen Sie auf der CPU, oder aktualisieren Sie den GPU-Treiber und geben Sie GPU-Speicher frei</translation>
    </message>
    <message>
        <source>the system or a user killed it, usually because memory runs out: close other programs, or fuse a part of the scene</source>
        <translation>das System oder ein Benutzer hat ihn beendet, meist weil der Arbeitsspeicher knapp wird: schließen Sie andere Programme oder fusionieren Sie einen Teil der Szene</translation>
    </message>
    <message>
        <source>run &apos;Install the engine&apos; (&apos;trapan engine install&apos;)</source>
        <translation>führen Sie „Engine installieren“ aus („trapan engine install“)</translation>
    </message>
    <message>
        <source>was ended by {0}</source>
        <translation>wurde durch {0} beendet</translation>
    </message>
    <message>
        <source>ended with code {0}</source>
        <translation>endete mit dem Code {0}</translation>
    </message>
    <message>
        <source>{0}; its last output: {1}</source>
        <translation>{0}; letzte Ausgabe: {1}</translation>
    </message>
    <message>
        <source>the engine process {0} before it finished: {1}</source>
        <translation>der Engine-Prozess {0}, bevor er fertig war: {1}</translation>
    </message>
    <message>
        <source>signal {0}</source>
        <translation>Signal {0}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not run the engine: choose a Python from 3.10 on with PyTorch, or {1}</source>
        <translation>„{0}“ führt die Engine nicht aus: wählen Sie ein Python ab 3.10 mit PyTorch, oder {1}</translation>
    </message>
    <message>
        <source>its Python lacks a package: {0}</source>
        <translation>seinem Python fehlt ein Paket: {0}</translation>
    </message>
    <message>
        <source>an unexpected error: please report it with this output</source>
        <translation>ein unerwarteter Fehler: bitte melden Sie ihn mit dieser Ausgabe</translation>
    </message>
    <message>
        <source>the setting</source>
        <translation>die Einstellung</translation>
    </message>
    <message>
        <source>the installed engine</source>
        <translation>die installierte Engine</translation>
    </message>
    <message>
        <source>the Python of this process, which has PyTorch</source>
        <translation>das Python dieses Prozesses, das PyTorch hat</translation>
    </message>
    <message>
        <source>&apos;{0}&apos;, which {1} names as the Python with the TRA-PAN engine, is not a program: enter the path of its python or python.exe, or leave it empty</source>
        <translation>„{0}“, als Python mit der TRA-PAN-Engine angegeben durch {1}, ist kein Programm: geben Sie den Pfad seiner python oder python.exe ein oder lassen Sie das Feld leer</translation>
    </message>
    <message>
        <source>Threads wait as set by {0}.</source>
        <translation>Threads warten gemäß {0}.</translation>
    </message>
    <message>
        <source>Loading PyTorch.</source>
        <translation>PyTorch wird geladen.</translation>
    </message>
    <message>
        <source>PyTorch is not installed for the Python in &apos;{0}&apos;: run &apos;Install the engine&apos; (&apos;trapan engine install&apos;), or install PyTorch there</source>
        <translation>PyTorch ist für das Python in „{0}“ nicht installiert: führen Sie „Engine installieren“ aus („trapan engine install“) oder installieren Sie PyTorch dort</translation>
    </message>
    <message>
        <source>PyTorch is installed but can&apos;t be loaded ({0}): free some memory, or reinstall PyTorch</source>
        <translation>PyTorch ist installiert, kann aber nicht geladen werden ({0}): geben Sie Arbeitsspeicher frei oder installieren Sie PyTorch neu</translation>
    </message>
    <message>
        <source>install it with &apos;Install the engine&apos; in the Processing toolbox, or with &apos;trapan engine install&apos;</source>
        <translation>installieren Sie sie mit „Engine installieren“ in den Verarbeitungswerkzeugen oder mit „trapan engine install“</translation>
    </message>
    <message>
        <source>the TRA-PAN engine is not installed: {0}</source>
        <translation>die TRA-PAN-Engine ist nicht installiert: {0}</translation>
    </message>
    <message>
        <source>the self-test produced pixels that are not finite</source>
        <translation>der Selbsttest ergab Pixel, die nicht endlich sind</translation>
    </message>
    <message>
        <source>The shift between MS and PAN drifts by up to {0} PAN pixels over the scene; it is corrected for each row and column of the MS.</source>
        <translation>Die Verschiebung zwischen MS und PAN driftet über die Szene um bis zu {0} PAN-Pixel; sie wird für jede Zeile und Spalte des MS korrigiert.</translation>
    </message>
    <message>
        <source>Registration: the MS lies {0} rows and {1} columns of PAN pixels from its georeference. The bands explain {2} % of the low-passed PAN, {3} % without registration.</source>
        <translation>Registrierung: das MS liegt {0} Zeilen und {1} Spalten (PAN-Pixel) neben seiner Georeferenz. Die Kanäle erklären {2} % des tiefpassgefilterten PAN, ohne Registrierung {3} %.</translation>
    </message>
    <message>
        <source>MTF: using the published gains; no credible blur fits this pair clearly better.</source>
        <translation>MTF: die veröffentlichten Werte werden verwendet; keine glaubhafte Unschärfe passt deutlich besser zu diesem Paar.</translation>
    </message>
    <message>
        <source>MTF, measured: MS gain at Nyquist {0} along rows, {1} along columns. With it the bands explain {2} % of the blurred PAN on held-out pixels, {3} % with the published gains.{4}</source>
        <translation>MTF, gemessen: MS-Übertragung bei Nyquist {0} entlang der Zeilen, {1} entlang der Spalten. Damit erklären die Kanäle {2} % des weichgezeichneten PAN auf zurückgehaltenen Pixeln, mit den veröffentlichten Werten {3} %.{4}</translation>
    </message>
    <message>
        <source>MTF, measured: MS gain at Nyquist {0} along rows, {1} along columns. With it the bands explain {2} % of the blurred PAN on held-out pixels, {3} % with the published gains.</source>
        <translation>MTF, gemessen: MS-Übertragung bei Nyquist {0} entlang der Zeilen, {1} entlang der Spalten. Damit erklären die Kanäle {2} % des weichgezeichneten PAN auf zurückgehaltenen Pixeln, mit den veröffentlichten Werten {3} %.</translation>
    </message>
    <message>
        <source>there is no preset &apos;{0}&apos;: choose one of {1}</source>
        <translation>es gibt keine Voreinstellung „{0}“: wählen Sie eine von {1}</translation>
    </message>
    <message>
        <source>each scene&apos;s own: every MS band and the PAN to zero mean and unit deviation</source>
        <translation>je Szene eigene: jeder MS-Kanal und der PAN-Kanal auf Mittelwert null und Standardabweichung eins</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; have a name or a folder that is not UTF-8: rename it</source>
        <translation>die Gewichte „{0}“ haben einen Namen oder Ordner, der nicht in UTF-8 ist: benennen Sie ihn um</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; were not saved by TRA-PAN: choose a file that &apos;save weights&apos; wrote</source>
        <translation>die Gewichte „{0}“ wurden nicht von TRA-PAN gespeichert: wählen Sie eine Datei, die „Gewichte speichern“ geschrieben hat</translation>
    </message>
    <message>
        <source>invalid metadata: {0}</source>
        <translation>ungültige Metadaten: {0}</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; have format version {1}, but TRA-PAN {2} reads version {3}: train and save them again with this version of TRA-PAN</source>
        <translation>die Gewichte „{0}“ haben die Formatversion {1}, TRA-PAN {2} liest aber die Version {3}: trainieren und speichern Sie sie mit dieser Version von TRA-PAN neu</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; can&apos;t be read ({1}): choose another file</source>
        <translation>die Gewichte „{0}“ können nicht gelesen werden ({1}): wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; are damaged ({1}): copy or save the file again</source>
        <translation>die Gewichte „{0}“ sind beschädigt ({1}): kopieren oder speichern Sie die Datei noch einmal</translation>
    </message>
    <message>
        <source>the weights file</source>
        <translation>die Gewichtsdatei</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; need the file extension {1}: add it to the name</source>
        <translation>die Gewichte „{0}“ brauchen die Dateiendung {1}: ergänzen Sie sie im Namen</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; can&apos;t be saved: choose a file in an existing, writable folder</source>
        <translation>die Gewichte „{0}“ können nicht gespeichert werden: wählen Sie eine Datei in einem vorhandenen, beschreibbaren Ordner</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; can&apos;t be saved ({1}): free disk space or choose another folder</source>
        <translation>die Gewichte „{0}“ können nicht gespeichert werden ({1}): geben Sie Speicherplatz frei oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a weights file: choose a {1} file that &apos;save weights&apos; wrote</source>
        <translation>„{0}“ ist keine Gewichtsdatei: wählen Sie eine {1}-Datei, die „Gewichte speichern“ geschrieben hat</translation>
    </message>
    <message>
        <source>{0} bytes instead of {1}</source>
        <translation>{0} Bytes statt {1}</translation>
    </message>
    <message>
        <source>there are no weights to apply: choose a weights file, or train</source>
        <translation>es gibt keine Gewichte zum Anwenden: wählen Sie eine Gewichtsdatei oder trainieren Sie</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; would be a copy of &apos;{1}&apos;, because weights that are only applied do not change: don&apos;t save the weights, or train them further</source>
        <translation>„{0}“ wäre eine Kopie von „{1}“, weil sich nur angewendete Gewichte nicht ändern: speichern Sie die Gewichte nicht oder trainieren Sie sie weiter</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; are for {1} MS bands, but {2} are chosen: choose the bands that they were trained on, in the same order, or choose other weights</source>
        <translation>die Gewichte „{0}“ sind für {1} MS-Kanäle, gewählt sind aber {2}: wählen Sie die Kanäle, mit denen sie trainiert wurden, in derselben Reihenfolge, oder andere Gewichte</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; are for {1} PAN pixels per MS pixel, but this pair has {2}: choose weights that were trained at this ratio</source>
        <translation>die Gewichte „{0}“ sind für {1} PAN-Pixel je MS-Pixel, dieses Paar hat aber {2}: wählen Sie Gewichte, die mit diesem Verhältnis trainiert wurden</translation>
    </message>
    <message>
        <source>applied without training</source>
        <translation>ohne Training angewendet</translation>
    </message>
    <message>
        <source>trained further in {0} steps</source>
        <translation>in {0} Schritten weiter trainiert</translation>
    </message>
    <message>
        <source>Weights &apos;{0}&apos; (trained on {1}): {2}.</source>
        <translation>Gewichte „{0}“ (trainiert mit {1}): {2}.</translation>
    </message>
    <message>
        <source>The weights were trained on {0}, but this scene is from {1}: check the result carefully.</source>
        <translation>Die Gewichte wurden mit {0} trainiert, diese Szene ist aber von {1}: prüfen Sie das Ergebnis sorgfältig.</translation>
    </message>
    <message>
        <source>The weights were trained on the bands {0}, but this scene has {1}: check that they are the same bands in the same order.</source>
        <translation>Die Gewichte wurden mit den Kanälen {0} trainiert, diese Szene hat aber {1}: prüfen Sie, ob es dieselben Kanäle in derselben Reihenfolge sind.</translation>
    </message>
    <message>
        <source>stage one</source>
        <translation>Stufe eins</translation>
    </message>
    <message>
        <source>stage two</source>
        <translation>Stufe zwei</translation>
    </message>
    <message>
        <source>update needs a stage to be entered before it</source>
        <translation>update braucht eine zuvor begonnene Stufe</translation>
    </message>
    <message>
        <source>{0} would overwrite {1}: choose another name</source>
        <translation>{0} würde {1} überschreiben: wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>{0} and {1} would both write &apos;{2}&apos;: choose another name for one of them</source>
        <translation>{0} und {1} würden beide „{2}“ schreiben: wählen Sie für eine davon einen anderen Namen</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; has a name or a folder that is not UTF-8: rename it</source>
        <translation>{0} „{1}“: Name oder Ordner ist nicht in UTF-8: benennen Sie ihn um</translation>
    </message>
    <message>
        <source>{0} for its sidecar files</source>
        <translation>{0} für die Begleitdateien</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; has too long a name{2}: choose a shorter one</source>
        <translation>{0} „{1}“: der Name ist zu lang{2}: wählen Sie einen kürzeren</translation>
    </message>
    <message>
        <source>&apos;{0}&apos;, a file of {1}</source>
        <translation>„{0}“, eine Datei von: {1}</translation>
    </message>
    <message>
        <source>an MTF gain of {0} is not between 0 and 1</source>
        <translation>ein MTF-Wert von {0} liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>it does not respond</source>
        <translation>es antwortet nicht</translation>
    </message>
    <message>
        <source>{0}: not suitable, {1}</source>
        <translation>{0}: ungeeignet, {1}</translation>
    </message>
    <message>
        <source>{0}: not suitable, it is Python {1}.{2}</source>
        <translation>{0}: ungeeignet, es ist Python {1}.{2}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no</source>
        <translation>„{0}“ ist kein</translation>
    </message>
    <message>
        <source>there is no</source>
        <translation>es gibt kein</translation>
    </message>
    <message>
        <source>{0} Python 3.{1} to 3.{2} with venv and pip: {3}</source>
        <translation>{0} Python 3.{1} bis 3.{2} mit venv und pip: {3}</translation>
    </message>
    <message>
        <source>install it (on Debian and Ubuntu: apt install python3-venv), or name another one</source>
        <translation>installieren Sie es (unter Debian und Ubuntu: apt install python3-venv) oder geben Sie ein anderes an</translation>
    </message>
    <message>
        <source>install Python 3.12 from python.org, or name the one you have</source>
        <translation>installieren Sie Python 3.12 von python.org oder geben Sie das vorhandene an</translation>
    </message>
    <message>
        <source>set the environment variable TRAPAN_ENGINE to a new folder elsewhere</source>
        <translation>setzen Sie die Umgebungsvariable TRAPAN_ENGINE auf einen neuen Ordner an anderer Stelle</translation>
    </message>
    <message>
        <source>the folder of wheels &apos;{0}&apos; does not exist: choose an existing one, or none</source>
        <translation>der Ordner mit Wheels „{0}“ existiert nicht: wählen Sie einen vorhandenen oder keinen</translation>
    </message>
    <message>
        <source>The engine in {0} is up to date: nothing to do. Repair reinstalls it.</source>
        <translation>Die Engine in {0} ist aktuell: nichts zu tun. Reparieren installiert sie neu.</translation>
    </message>
    <message>
        <source>Dry run: nothing was installed.</source>
        <translation>Probelauf: nichts wurde installiert.</translation>
    </message>
    <message>
        <source>The engine is ready in {0}.</source>
        <translation>Die Engine in {0} ist bereit.</translation>
    </message>
    <message>
        <source>There is no engine in {0}: nothing to remove.</source>
        <translation>In {0} gibt es keine Engine: nichts zu entfernen.</translation>
    </message>
    <message>
        <source>The engine in {0} is removed.</source>
        <translation>Die Engine in {0} wurde entfernt.</translation>
    </message>
    <message>
        <source>pip&apos;s default index</source>
        <translation>der Standardindex von pip</translation>
    </message>
    <message>
        <source>Folder: {0}</source>
        <translation>Ordner: {0}</translation>
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
        <translation>Quelle: {0}, über einen Proxy</translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation>Quelle: {0}</translation>
    </message>
    <message>
        <source>Disk space needed during the installation: {0} GB</source>
        <translation>Speicherplatzbedarf während der Installation: {0} GB</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not an environment created by TRA-PAN, so it is left unchanged: {1}</source>
        <translation>„{0}“ ist keine von TRA-PAN angelegte Umgebung und bleibt deshalb unverändert: {1}</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; can&apos;t be written to ({1}): {2}</source>
        <translation>in den Ordner „{0}“ kann nicht geschrieben werden ({1}): {2}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; has {1} GB left and the engine needs {2} GB during its installation: free some disk space, or {3}</source>
        <translation>in „{0}“ sind noch {1} GB frei, die Engine braucht bei der Installation {2} GB: geben Sie Speicherplatz frei, oder {3}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; can&apos;t be replaced ({1}): close programs that use it, such as QGIS, and try again</source>
        <translation>„{0}“ kann nicht ersetzt werden ({1}): schließen Sie Programme, die ihn verwenden, etwa QGIS, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>no virtual environment can be created</source>
        <translation>es kann keine virtuelle Umgebung angelegt werden</translation>
    </message>
    <message>
        <source>pip can&apos;t install the packages</source>
        <translation>pip kann die Pakete nicht installieren</translation>
    </message>
    <message>
        <source>the installed packages can&apos;t be loaded</source>
        <translation>die installierten Pakete können nicht geladen werden</translation>
    </message>
    <message>
        <source>No pinned hashes for {0}: pip uses those of the package index.</source>
        <translation>Keine festgelegten Prüfsummen für {0}: pip verwendet die des Paketindex.</translation>
    </message>
    <message>
        <source>{0} ({1}): {2}, then install the engine again</source>
        <translation>{0} ({1}): {2}, dann installieren Sie die Engine noch einmal</translation>
    </message>
    <message>
        <source>the package index can&apos;t be reached: {0}</source>
        <translation>der Paketindex ist nicht erreichbar: {0}</translation>
    </message>
    <message>
        <source>the package index can&apos;t be reached</source>
        <translation>der Paketindex ist nicht erreichbar</translation>
    </message>
    <message>
        <source>it ended with code {0}</source>
        <translation>pip endete mit dem Code {0}</translation>
    </message>
    <message>
        <source>a file differs from the one that TRA-PAN was tested with; get it from another source</source>
        <translation>eine Datei weicht von der ab, mit der TRA-PAN getestet wurde; beziehen Sie sie aus einer anderen Quelle</translation>
    </message>
    <message>
        <source>check the network and the proxy</source>
        <translation>prüfen Sie Netzwerk und Proxy</translation>
    </message>
    <message>
        <source>check the network, the proxy and the index or the folder of wheels</source>
        <translation>prüfen Sie Netzwerk, Proxy und den Index oder den Ordner mit Wheels</translation>
    </message>
    <message>
        <source>see the log above for the cause and fix it</source>
        <translation>suchen Sie die Ursache im Protokoll oben und beheben Sie sie</translation>
    </message>
    <message>
        <source>as requested</source>
        <translation>wie gewünscht</translation>
    </message>
    <message>
        <source>no CUDA build of PyTorch {0} fits: {1}; choose the device auto or cpu</source>
        <translation>kein CUDA-Build von PyTorch {0} passt: {1}; wählen Sie das Gerät auto oder cpu</translation>
    </message>
    <message>
        <source>no NVIDIA GPU was found, or its driver does not respond</source>
        <translation>es wurde keine NVIDIA-GPU gefunden, oder ihr Treiber antwortet nicht</translation>
    </message>
    <message>
        <source>the NVIDIA driver is {0} and the GPU&apos;s compute capability {1}</source>
        <translation>der NVIDIA-Treiber ist {0} und die Compute Capability der GPU {1}</translation>
    </message>
    <message>
        <source>{0}; CUDA 13 needs 580 and 7.5, CUDA 12.6 needs 525 (Windows: 528.33) and 5 to 9</source>
        <translation>{0}; CUDA 13 braucht 580 und 7.5, CUDA 12.6 braucht 525 (Windows: 528.33) und 5 bis 9</translation>
    </message>
    <message>
        <source>fused image</source>
        <translation>fusioniertes Bild</translation>
    </message>
    <message>
        <source>{0}, {1} and {2}</source>
        <translation>{0}, {1} und {2}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos;</source>
        <translation>der Bericht „{0}“</translation>
    </message>
    <message>
        <source>{0} have too few valid pixels in common to compute an index: check their nodata values, or choose other layers</source>
        <translation>{0} haben zu wenige gültige Pixel gemeinsam, um einen Index zu berechnen: prüfen Sie ihre NoData-Werte oder wählen Sie andere Layer</translation>
    </message>
    <message>
        <source>the reduced PAN and the reduced MS have the same output &apos;{0}&apos;: choose two files</source>
        <translation>der reduzierte PAN-Kanal und das reduzierte MS-Bild haben dieselbe Ausgabe „{0}“: wählen Sie zwei Dateien</translation>
    </message>
    <message>
        <source>the reduced PAN</source>
        <translation>der reduzierte PAN-Kanal</translation>
    </message>
    <message>
        <source>the reduced MS</source>
        <translation>das reduzierte MS-Bild</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tile, about {3} GB of memory. Expected time: {4}.</source>
        <translation>{0} PAN-Pixel, {1} Kanäle: {2} Kachel, etwa {3} GB Arbeitsspeicher. Erwartete Dauer: {4}.</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tile, about {3} GB of memory. The time is known after a first run.</source>
        <translation>{0} PAN-Pixel, {1} Kanäle: {2} Kachel, etwa {3} GB Arbeitsspeicher. Die Dauer ist nach einem ersten Lauf bekannt.</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tiles, about {3} GB of memory. Expected time: {4}.</source>
        <translation>{0} PAN-Pixel, {1} Kanäle: {2} Kacheln, etwa {3} GB Arbeitsspeicher. Erwartete Dauer: {4}.</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tiles, about {3} GB of memory. The time is known after a first run.</source>
        <translation>{0} PAN-Pixel, {1} Kanäle: {2} Kacheln, etwa {3} GB Arbeitsspeicher. Die Dauer ist nach einem ersten Lauf bekannt.</translation>
    </message>
    <message>
        <source>GDAL&apos;s Python bindings can&apos;t be loaded ({0}): install them for this Python, in the version of the system&apos;s GDAL (Debian: apt install python3-gdal; conda: conda install gdal)</source>
        <translation>die Python-Anbindung von GDAL kann nicht geladen werden ({0}): installieren Sie sie für dieses Python in der Version des GDAL auf diesem System (Debian: apt install python3-gdal; conda: conda install gdal)</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos;{2}</source>
        <translation>{0} „{1}“{2}</translation>
    </message>
    <message>
        <source>training steps are given, but the weights are only applied: leave out the steps, or train the weights further</source>
        <translation>Trainingsschritte sind angegeben, die Gewichte werden aber nur angewendet: lassen Sie die Schritte weg oder trainieren Sie die Gewichte weiter</translation>
    </message>
    <message>
        <source>{0} of the scene &apos;{1}&apos;</source>
        <translation>{0} der Szene „{1}“</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos;</source>
        <translation>die Gewichte „{0}“</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos;{1}</source>
        <translation>die Ausgabe „{0}“{1}</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>der Bericht</translation>
    </message>
    <message>
        <source>the file of trained weights</source>
        <translation>die Datei der trainierten Gewichte</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos; has no HTML file extension: use a name that ends in .html</source>
        <translation>der Bericht „{0}“ hat keine HTML-Dateiendung: verwenden Sie einen Namen auf .html</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos; can&apos;t be written: choose a file in an existing, writable folder</source>
        <translation>der Bericht „{0}“ kann nicht geschrieben werden: wählen Sie eine Datei in einem vorhandenen, beschreibbaren Ordner</translation>
    </message>
    <message>
        <source>{0} tile(s) in &apos;{1}&apos; are damaged and are fused again.</source>
        <translation>{0} Kachel(n) in „{1}“ sind beschädigt und werden neu fusioniert.</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>die Ausgabe</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; has files or permissions that TRA-PAN did not set, so it is not used: remove it, choose another output, or omit --resume</source>
        <translation>der Ordner „{0}“ hat Dateien oder Rechte, die nicht von TRA-PAN stammen, und wird deshalb nicht verwendet: entfernen Sie ihn, wählen Sie eine andere Ausgabe oder lassen Sie --resume weg</translation>
    </message>
    <message>
        <source>another process is writing &apos;{0}&apos;: wait until it ends, or choose another output</source>
        <translation>ein anderer Prozess schreibt gerade „{0}“: warten Sie, bis er endet, oder wählen Sie eine andere Ausgabe</translation>
    </message>
    <message>
        <source>the checkpoint of &apos;{0}&apos; belongs to a run with other inputs or settings: use the same ones, or remove the folder &apos;{1}&apos;</source>
        <translation>der Zwischenstand von „{0}“ gehört zu einem Lauf mit anderen Eingaben oder Einstellungen: verwenden Sie dieselben oder entfernen Sie den Ordner „{1}“</translation>
    </message>
    <message>
        <source>lies outside the scene</source>
        <translation>liegt außerhalb der Szene</translation>
    </message>
    <message>
        <source>the checkpoint of &apos;{0}&apos; can&apos;t be written ({1}): free disk space in the folder of the output, or omit --resume</source>
        <translation>der Zwischenstand von „{0}“ kann nicht geschrieben werden ({1}): geben Sie im Ordner der Ausgabe Speicherplatz frei oder lassen Sie --resume weg</translation>
    </message>
    <message>
        <source>not named by {0} or {1}</source>
        <translation>weder von {0} noch von {1} genannt</translation>
    </message>
    <message>
        <source>not in the catalogue: {0}</source>
        <translation>nicht im Katalog: {0}</translation>
    </message>
    <message>
        <source>Sensor: {0}. Generic values are used; choose the sensor if you know it.</source>
        <translation>Sensor: {0}. Es werden allgemeine Werte verwendet; wählen Sie den Sensor, wenn Sie ihn kennen.</translation>
    </message>
    <message>
        <source>{0} is from {1}, but {2} is from {3}: check that they belong to the same scene.</source>
        <translation>{0} ist von {1}, {2} aber von {3}: prüfen Sie, ob beide zur selben Szene gehören.</translation>
    </message>
    <message>
        <source>No published MTF gains for the sensor &apos;{0}&apos;: using generic gains (MS {1}, PAN {2}).</source>
        <translation>Keine veröffentlichten MTF-Werte für den Sensor „{0}“: allgemeine Werte werden verwendet (MS {1}, PAN {2}).</translation>
    </message>
    <message>
        <source>{0} bands</source>
        <translation>{0} Kanäle</translation>
    </message>
    <message>
        <source>other band names</source>
        <translation>andere Kanalnamen</translation>
    </message>
    <message>
        <source>{0} has {1}, unlike a {2} product with its {3} bands: every band gets the sensor&apos;s mean MTF gain.</source>
        <translation>{0} hat {1}, anders als ein Produkt von {2} mit seinen {3} Kanälen: jeder Kanal erhält den mittleren MTF-Wert des Sensors.</translation>
    </message>
    <message>
        <source>Sensor: {0}, guessed from the file name &apos;{1}&apos;. If that is wrong, choose the sensor.</source>
        <translation>Sensor: {0}, erraten aus dem Dateinamen „{1}“. Falls das falsch ist, wählen Sie den Sensor.</translation>
    </message>
    <message>
        <source>Sensor: {0}, identified by {1}.</source>
        <translation>Sensor: {0}, erkannt an {1}.</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; in {2}</source>
        <translation>{0} „{1}“ in {2}</translation>
    </message>
    <message>
        <source>DAM explains {0} % of the low-passed PAN on held-out pixels, the linear regression {1} %.</source>
        <translation>Das DAM erklärt {0} % des tiefpassgefilterten PAN auf zurückgehaltenen Pixeln, die lineare Regression {1} %.</translation>
    </message>
    <message>
        <source>Computing on the CPU, threads: {0}.</source>
        <translation>Gerechnet wird auf der CPU, Threads: {0}.</translation>
    </message>
    <message>
        <source>No CUDA device.</source>
        <translation>Kein CUDA-Gerät.</translation>
    </message>
    <message>
        <source>the device &apos;{0}&apos; is not available: choose one of {1}</source>
        <translation>das Gerät „{0}“ ist nicht verfügbar: wählen Sie eines von {1}</translation>
    </message>
    <message>
        <source>the device &apos;{0}&apos; can&apos;t compute ({1}): choose the device cpu</source>
        <translation>das Gerät „{0}“ kann nicht rechnen ({1}): wählen Sie das Gerät cpu</translation>
    </message>
    <message>
        <source>The CUDA device can&apos;t compute ({0}): the CPU does it.</source>
        <translation>Das CUDA-Gerät kann nicht rechnen ({0}): die CPU übernimmt.</translation>
    </message>
    <message>
        <source>Computing on {0}.</source>
        <translation>Gerechnet wird auf {0}.</translation>
    </message>
    <message>
        <source>1 times 1 gives {0}</source>
        <translation>1 mal 1 ergibt {0}</translation>
    </message>
    <message>
        <source>{0} ran out of memory: starting again on the CPU.</source>
        <translation>{0}: Speicher erschöpft, Neustart auf der CPU.</translation>
    </message>
    <message>
        <source>The device ran out of memory during training: restarting with each batch split into {0} parts.</source>
        <translation>Der Speicher des Geräts ging beim Training aus: Neustart mit in {0} Teile geteilten Batches.</translation>
    </message>
    <message>
        <source>{0}, then {1}</source>
        <translation>{0}, dann {1}</translation>
    </message>
    <message>
        <source>Band {0}: only {1} % of its detail is injected, so it stays coarser. Held-out pixels do not show that the rest is in the PAN band.</source>
        <translation>Kanal {0}: nur {1} % seiner Details werden eingebracht, er bleibt deshalb gröber. Zurückgehaltene Pixel zeigen nicht, dass der Rest im PAN-Kanal enthalten ist.</translation>
    </message>
    <message>
        <source>{0} ran out of memory: continuing with tiles of {1} x {2} pixels.</source>
        <translation>{0}: Speicher erschöpft, weiter mit Kacheln von {1} x {2} Pixeln.</translation>
    </message>
    <message>
        <source>{0} ran out of memory even for the smallest tiles: continuing on the CPU.</source>
        <translation>{0}: Speicher selbst für die kleinsten Kacheln erschöpft, weiter auf der CPU.</translation>
    </message>
    <message>
        <source>Number format of the network&apos;s convolutions: {0}.</source>
        <translation>Zahlenformat der Faltungen des Netzes: {0}.</translation>
    </message>
    <message>
        <source>The best shift is at the limit of the search, one MS pixel: check the georeference of both layers, or switch registration off if you trust it.</source>
        <translation>Die beste Verschiebung liegt an der Grenze der Suche, einem MS-Pixel: prüfen Sie die Georeferenz beider Layer oder schalten Sie die Registrierung aus, wenn Sie ihr vertrauen.</translation>
    </message>
    <message>
        <source>The MS bands explain only {0} % of the PAN: check that both show the same area at the same time.</source>
        <translation>Die MS-Kanäle erklären nur {0} % des PAN: prüfen Sie, ob beide dasselbe Gebiet zur selben Zeit zeigen.</translation>
    </message>
    <message>
        <source>No reliable shift between PAN and MS: using the georeference as it is.</source>
        <translation>Keine verlässliche Verschiebung zwischen PAN und MS: die Georeferenz wird unverändert verwendet.</translation>
    </message>
    <message>
        <source>Resuming with the network and {0} finished tiles of an earlier run.</source>
        <translation>Fortsetzung mit dem Netz und {0} fertigen Kacheln eines früheren Laufs.</translation>
    </message>
    <message>
        <source>safetensors is not installed for the engine&apos;s Python: install it with &apos;python3 -m pip install safetensors&apos;, or do not use weights</source>
        <translation>safetensors ist für das Python der Engine nicht installiert: installieren Sie es mit „python3 -m pip install safetensors“ oder verwenden Sie keine Gewichte</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; has values that are not finite float32 numbers</source>
        <translation>„{0}“ hat Werte, die keine endlichen float32-Zahlen sind</translation>
    </message>
    <message>
        <source>no network &apos;{0}&apos; with {1} blocks</source>
        <translation>kein Netz „{0}“ mit {1} Blöcken</translation>
    </message>
    <message>
        <source>no network is the mean of {0}</source>
        <translation>kein Netz ist das Mittel von {0}</translation>
    </message>
    <message>
        <source>its tensors do not fit the network that it names</source>
        <translation>die Tensoren passen nicht zu dem genannten Netz</translation>
    </message>
    <message>
        <source>the checksum is wrong</source>
        <translation>die Prüfsumme ist falsch</translation>
    </message>
    <message>
        <source>the checkpoint in &apos;{0}&apos; is damaged ({1}): remove the folder &apos;{2}&apos; and run again</source>
        <translation>der Zwischenstand in „{0}“ ist beschädigt ({1}): entfernen Sie den Ordner „{2}“ und starten Sie noch einmal</translation>
    </message>
    <message>
        <source>the reference has no valid pixel inside the extent of the fused image: choose another reference, or correct its nodata value</source>
        <translation>die Referenz hat in der Ausdehnung des fusionierten Bildes kein gültiges Pixel: wählen Sie eine andere Referenz oder berichtigen Sie ihren NoData-Wert</translation>
    </message>
    <message>
        <source>both distortions combined: 1 is best</source>
        <translation>beide Verzerrungen zusammen: 1 ist ideal</translation>
    </message>
    <message>
        <source>spectral distortion: 0 is best</source>
        <translation>spektrale Verzerrung: 0 ist ideal</translation>
    </message>
    <message>
        <source>spatial distortion: 0 is best</source>
        <translation>räumliche Verzerrung: 0 ist ideal</translation>
    </message>
    <message>
        <source>detail that does not follow the PAN band, including noise: 0 is best</source>
        <translation>Details, die dem PAN-Kanal nicht folgen, auch Rauschen: 0 ist ideal</translation>
    </message>
    <message>
        <source>1 - Q2&lt;sup&gt;n&lt;/sup&gt; at MS scale, by the published blur: 0 is best</source>
        <translation>1 - Q2&lt;sup&gt;n&lt;/sup&gt; im MS-Maßstab, mit der veröffentlichten Unschärfe: 0 ist ideal</translation>
    </message>
    <message>
        <source>spectral angle in degrees at MS scale, by the published blur: 0 is best</source>
        <translation>Spektralwinkel in Grad im MS-Maßstab, mit der veröffentlichten Unschärfe: 0 ist ideal</translation>
    </message>
    <message>
        <source>relative error at MS scale, by the published blur: 0 is best</source>
        <translation>relativer Fehler im MS-Maßstab, mit der veröffentlichten Unschärfe: 0 ist ideal</translation>
    </message>
    <message>
        <source>R-D&lt;sub&gt;λ&lt;/sub&gt;, measured</source>
        <translation>R-D&lt;sub&gt;λ&lt;/sub&gt;, gemessen</translation>
    </message>
    <message>
        <source>1 - Q2&lt;sup&gt;n&lt;/sup&gt; at MS scale, by the measured blur: 0 is best</source>
        <translation>1 - Q2&lt;sup&gt;n&lt;/sup&gt; im MS-Maßstab, mit der gemessenen Unschärfe: 0 ist ideal</translation>
    </message>
    <message>
        <source>R-SAM, measured</source>
        <translation>R-SAM, gemessen</translation>
    </message>
    <message>
        <source>spectral angle in degrees at MS scale, by the measured blur: 0 is best</source>
        <translation>Spektralwinkel in Grad im MS-Maßstab, mit der gemessenen Unschärfe: 0 ist ideal</translation>
    </message>
    <message>
        <source>R-ERGAS, measured</source>
        <translation>R-ERGAS, gemessen</translation>
    </message>
    <message>
        <source>relative error at MS scale, by the measured blur: 0 is best</source>
        <translation>relativer Fehler im MS-Maßstab, mit der gemessenen Unschärfe: 0 ist ideal</translation>
    </message>
    <message>
        <source>quality of all bands together: 1 is best</source>
        <translation>Qualität aller Kanäle zusammen: 1 ist ideal</translation>
    </message>
    <message>
        <source>relative error over all bands: 0 is best</source>
        <translation>relativer Fehler über alle Kanäle: 0 ist ideal</translation>
    </message>
    <message>
        <source>spectral angle in degrees: 0 is best</source>
        <translation>Spektralwinkel in Grad: 0 ist ideal</translation>
    </message>
    <message>
        <source>correlation of the detail: 1 is best</source>
        <translation>Korrelation der Details: 1 ist ideal</translation>
    </message>
    <message>
        <source>peak signal-to-noise ratio in dB: higher is better</source>
        <translation>Spitzen-Signal-Rausch-Verhältnis in dB: höher ist besser</translation>
    </message>
    <message>
        <source>structural similarity: 1 is best</source>
        <translation>strukturelle Ähnlichkeit: 1 ist ideal</translation>
    </message>
    <message>
        <source>The measured blur of the MS image fits this pair better than the published MTF gains, as in products that were sharpened or softened on the ground: trust the reprojected indices by the measured blur.</source>
        <translation>Die gemessene Unschärfe des MS-Bildes passt besser zu diesem Paar als die veröffentlichten MTF-Werte, wie bei Produkten, die am Boden geschärft oder weichgezeichnet wurden: vertrauen Sie den zurückgerechneten Indizes mit der gemessenen Unschärfe.</translation>
    </message>
    <message>
        <source>No blur was measured that fits this pair better than the published MTF gains: trust the reprojected indices by these gains, unless you know that the product was sharpened or softened on the ground.</source>
        <translation>Es wurde keine Unschärfe gemessen, die besser zu diesem Paar passt als die veröffentlichten MTF-Werte: vertrauen Sie den damit zurückgerechneten Indizes, es sei denn, Sie wissen, dass das Produkt am Boden geschärft oder weichgezeichnet wurde.</translation>
    </message>
    <message>
        <source>The reprojected indices by the published MTF gains assume that the product was neither sharpened nor softened on the ground: if it was, trust those by the measured blur, which a fusion run reports.</source>
        <translation>Die mit den veröffentlichten MTF-Werten zurückgerechneten Indizes setzen voraus, dass das Produkt am Boden weder geschärft noch weichgezeichnet wurde: andernfalls vertrauen Sie denen mit der gemessenen Unschärfe, die ein Fusionslauf angibt.</translation>
    </message>
    <message>
        <source>the fused image</source>
        <translation>das fusionierte Bild</translation>
    </message>
    <message>
        <source>the reference</source>
        <translation>die Referenz</translation>
    </message>
    <message>
        <source>the PAN band</source>
        <translation>der PAN-Kanal</translation>
    </message>
    <message>
        <source>the fused image has {0} bands, the MS image {1}, and there are {2} MTF gains: give the same number of each</source>
        <translation>das fusionierte Bild hat {0} Kanäle, das MS-Bild {1}, und es gibt {2} MTF-Werte: geben Sie jeweils gleich viele an</translation>
    </message>
    <message>
        <source>the PAN band of {0} pixels is larger than {1} times the MS image of {2} pixels: crop the PAN band to the MS image</source>
        <translation>der PAN-Kanal mit {0} Pixeln ist größer als das {1}-Fache des MS-Bildes mit {2} Pixeln: schneiden Sie den PAN-Kanal auf das MS-Bild zu</translation>
    </message>
    <message>
        <source>the fused image of {0} pixels has no pixel inside a border of {1} pixels: choose a larger image or a smaller border</source>
        <translation>das fusionierte Bild mit {0} Pixeln hat innerhalb eines Randes von {1} Pixeln kein Pixel: wählen Sie ein größeres Bild oder einen schmaleren Rand</translation>
    </message>
    <message>
        <source>{0} and {1} differ in shape, {2} and {3}: give arrays that match</source>
        <translation>{0} und {1} haben verschiedene Formen, {2} und {3}: geben Sie passende Arrays an</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; can&apos;t be written ({1}): choose another folder</source>
        <translation>„{0}“ kann nicht geschrieben werden ({1}): wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>the block at column {0}, row {1} has the offset {2}</source>
        <translation>der Block in Spalte {0}, Zeile {1} hat den Offset {2}</translation>
    </message>
    <message>
        <source>{0} has no valid pixel in the common part, only nodata: choose another layer or extent, or correct its nodata value</source>
        <translation>{0} hat im gemeinsamen Teil kein gültiges Pixel, nur NoData: wählen Sie einen anderen Layer oder eine andere Ausdehnung, oder berichtigen Sie den NoData-Wert</translation>
    </message>
    <message>
        <source>band {0} of {1} has the value {2} everywhere: choose another layer</source>
        <translation>Kanal {0} von {1} hat überall den Wert {2}: wählen Sie einen anderen Layer</translation>
    </message>
    <message>
        <source>band {0} of {1} has the value {2} everywhere: choose another layer, or leave the band out</source>
        <translation>Kanal {0} von {1} hat überall den Wert {2}: wählen Sie einen anderen Layer oder lassen Sie den Kanal weg</translation>
    </message>
    <message>
        <source>{0} % of {1} are zeros that reach its edge and are treated as measurements: if they are an empty border, declare 0 as the nodata value, for example with gdal_edit.py -a_nodata 0.</source>
        <translation>{0} % von {1} sind Nullen, die bis zum Rand reichen und als Messwerte behandelt werden: wenn sie ein leerer Rand sind, legen Sie 0 als NoData-Wert fest, z. B. mit gdal_edit.py -a_nodata 0.</translation>
    </message>
    <message>
        <source>Band {0} of {1} has a colour table: its values may number classes or colours; if they do, choose another layer, or expand it with gdal_translate -expand rgb.</source>
        <translation>Kanal {0} von {1} hat eine Farbtabelle: die Werte sind womöglich Nummern von Klassen oder Farben; wenn ja, wählen Sie einen anderen Layer oder wandeln Sie ihn mit gdal_translate -expand rgb um.</translation>
    </message>
    <message>
        <source>{0} stores no data for {1} of its pixels, the first at column {2}, row {3}, and declares no nodata value: they count as nodata. Get the file again if it should be complete.</source>
        <translation>{0} speichert für {1} der Pixel keine Daten, das erste in Spalte {2}, Zeile {3}, und legt keinen NoData-Wert fest: sie zählen als NoData. Beschaffen Sie die Datei noch einmal, wenn sie vollständig sein sollte.</translation>
    </message>
    <message>
        <source>Band {0} of {1} is a mask and not fused, because the file calls it an alpha band, but its values look like measurements: if they are, choose it among the MS bands 1 to {2}.</source>
        <translation>Kanal {0} von {1} ist eine Maske und wird nicht fusioniert, weil die Datei ihn als Alphakanal bezeichnet; seine Werte sehen aber wie Messwerte aus: wenn sie es sind, wählen Sie ihn unter den MS-Kanälen 1 bis {2}.</translation>
    </message>
    <message>
        <source>{0} has values from {1} to {2}, but the output type {3} stores only whole numbers: choose Float32, or scale the MS first</source>
        <translation>{0} hat Werte von {1} bis {2}, der Ausgabetyp {3} speichert aber nur ganze Zahlen: wählen Sie Float32 oder skalieren Sie zuerst das MS</translation>
    </message>
    <message>
        <source>{0} % of the values of {1} lie outside {2} to {3} and are cut off by the output type {4}: choose {5} to keep them.</source>
        <translation>{0} % der Werte von {1} liegen außerhalb von {2} bis {3} und werden vom Ausgabetyp {4} abgeschnitten: wählen Sie {5}, um sie zu erhalten.</translation>
    </message>
    <message>
        <source>{0} has {1}, but {2} of {3} are chosen: choose the MS bands that it was fused from, in the same order</source>
        <translation>{0} hat {1}, aber {2} von {3} sind gewählt: wählen Sie die MS-Kanäle, aus denen das Bild fusioniert wurde, in derselben Reihenfolge</translation>
    </message>
    <message>
        <source>{0} lies outside the common part of {1} and {2}: choose the MS that it was fused from</source>
        <translation>{0} liegt außerhalb des gemeinsamen Teils von {1} und {2}: wählen Sie das MS, aus dem es fusioniert wurde</translation>
    </message>
    <message>
        <source>{0} has {1} and {2} has {3}: choose a reference with the same bands</source>
        <translation>{0} hat {1} und {2} hat {3}: wählen Sie eine Referenz mit denselben Kanälen</translation>
    </message>
    <message>
        <source>{0} band</source>
        <translation>{0} Kanal</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; was changed by another program during the run: run again, or choose another file</source>
        <translation>die Ausgabe „{0}“ wurde während des Laufs von einem anderen Programm geändert: starten Sie noch einmal oder wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>the creation option {0}={1} can&apos;t be used for {2}, because the output is always a file of its own: remove it, or use a name that ends in .gpkg</source>
        <translation>die Erzeugungsoption {0}={1} ist für {2} nicht möglich, weil die Ausgabe immer eine eigene Datei ist: entfernen Sie sie oder verwenden Sie einen Namen auf .gpkg</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; has a table &apos;{1}&apos; that TRA-PAN did not write: choose another table with the creation option RASTER_TABLE=NAME, or another file</source>
        <translation>die Ausgabe „{0}“ hat eine Tabelle „{1}“, die nicht von TRA-PAN stammt: wählen Sie mit der Erzeugungsoption RASTER_TABLE=NAME eine andere Tabelle oder eine andere Datei</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is read-only: make it writable, or choose another file</source>
        <translation>die Ausgabe „{0}“ ist schreibgeschützt: machen Sie sie beschreibbar oder wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; also holds {1}, which {2}=NO would remove: leave it out, or choose another file</source>
        <translation>die Ausgabe „{0}“ enthält auch {1}, was durch {2}=NO entfernt würde: lassen Sie die Option weg oder wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is open in another program, which may write to it, such as QGIS with one of its layers: close it there, or choose another file</source>
        <translation>die Ausgabe „{0}“ ist in einem anderen Programm geöffnet, das hineinschreiben könnte, etwa QGIS mit einem ihrer Layer: schließen Sie sie dort oder wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a database that can&apos;t be read ({1}): choose another file</source>
        <translation>die Ausgabe „{0}“ ist eine Datenbank, die nicht gelesen werden kann ({1}): wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; holds {1}, which would be lost: choose another file</source>
        <translation>die Ausgabe „{0}“ enthält {1}, was verloren ginge: wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>GDAL gives no reason</source>
        <translation>GDAL nennt keinen Grund</translation>
    </message>
    <message>
        <source>{0} has pixels without an area: georeference it again</source>
        <translation>{0} hat Pixel ohne Fläche: georeferenzieren Sie das Raster neu</translation>
    </message>
    <message>
        <source>{0} has the geotransform {1}, which does not locate its pixels: georeference it again</source>
        <translation>{0} hat die Geotransformation {1}, die die Pixel nicht verortet: georeferenzieren Sie das Raster neu</translation>
    </message>
    <message>
        <source>the CRS &apos;{0}&apos; that is given for {1} is unknown: give a code such as EPSG:32631</source>
        <translation>das für {1} angegebene KBS „{0}“ ist unbekannt: geben Sie einen Code wie EPSG:32631 an</translation>
    </message>
    <message>
        <source>{0} (its geotransform only counts pixels)</source>
        <translation>{0} (die Geotransformation zählt nur Pixel)</translation>
    </message>
    <message>
        <source>{0} has no georeference{1} but the other layer has one: georeference it, or choose the file that came with its world file</source>
        <translation>{0} hat keine Georeferenz{1}, der andere Layer aber schon: georeferenzieren Sie das Raster oder wählen Sie die Datei, zu der die World-Datei gehört</translation>
    </message>
    <message>
        <source>{0} has no CRS but the other layer has one: assign it the CRS that its coordinates are in</source>
        <translation>{0} hat kein KBS, der andere Layer aber schon: weisen Sie das KBS zu, in dem die Koordinaten angegeben sind</translation>
    </message>
    <message>
        <source>{0}: reproject the {1} to the CRS of {2}</source>
        <translation>{0}: transformieren Sie das {1} in das KBS von {2}</translation>
    </message>
    <message>
        <source>{0} is in the CRS &apos;{1}&apos; and {2} in &apos;{3}&apos;</source>
        <translation>{0} hat das KBS „{1}“ und {2} das KBS „{3}“</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos;</source>
        <translation>{0} „{1}“</translation>
    </message>
    <message>
        <source>{0} can&apos;t be resampled to the PAN grid ({1}): warp it there with gdalwarp</source>
        <translation>{0} kann nicht auf das PAN-Gitter umgerechnet werden ({1}): rechnen Sie das Raster mit gdalwarp um</translation>
    </message>
    <message>
        <source>the file has {0} of at least {1} bytes</source>
        <translation>die Datei hat {0} von mindestens {1} Bytes</translation>
    </message>
    <message>
        <source>{0} is damaged or cut short ({1}): get the file again</source>
        <translation>{0} ist beschädigt oder abgeschnitten ({1}): beschaffen Sie die Datei noch einmal</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; does not have the extension of a cloud-optimised GeoTIFF: use a name that ends in .tif</source>
        <translation>die Ausgabe „{0}“ hat nicht die Endung eines Cloud-optimierten GeoTIFF: verwenden Sie einen Namen auf .tif</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; does not have the extension of a raster format that GDAL can write: use a name that ends in .tif</source>
        <translation>die Ausgabe „{0}“ hat nicht die Endung eines Rasterformats, das GDAL schreiben kann: verwenden Sie einen Namen auf .tif</translation>
    </message>
    <message>
        <source>the creation option &apos;{0}&apos; is not NAME=VALUE: correct or remove it</source>
        <translation>die Erzeugungsoption „{0}“ hat nicht die Form NAME=WERT: berichtigen oder entfernen Sie sie</translation>
    </message>
    <message>
        <source>{0} has {1} bands, but only {2} valid MS pixels to weight them by: choose one of them as the PAN band (--pan-band, PAN_BAND)</source>
        <translation>{0} hat {1} Kanäle, aber es gibt nur {2} gültige MS-Pixel, um sie zu gewichten: wählen Sie einen davon als PAN-Kanal (--pan-band, PAN_BAND)</translation>
    </message>
    <message>
        <source>no band of {0} resembles {1}: choose the sharp one as the PAN band (--pan-band, PAN_BAND), or another layer</source>
        <translation>kein Kanal von {0} ähnelt {1}: wählen Sie den scharfen als PAN-Kanal (--pan-band, PAN_BAND) oder einen anderen Layer</translation>
    </message>
    <message>
        <source>{0} x band {1}</source>
        <translation>{0} x Kanal {1}</translation>
    </message>
    <message>
        <source>{0} bands of {1} are combined into one PAN band: {2}. It explains {3} % of the mean MS band. To use one of them, choose it as the PAN band (--pan-band, PAN_BAND).</source>
        <translation>{0} Kanäle von {1} werden zu einem PAN-Kanal verbunden: {2}. Er erklärt {3} % des mittleren MS-Kanals. Um einen davon zu verwenden, wählen Sie ihn als PAN-Kanal (--pan-band, PAN_BAND).</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos; has a name or a folder that is not UTF-8: rename it</source>
        <translation>{0} „{1}“: Name oder Ordner ist nicht in UTF-8: benennen Sie ihn um</translation>
    </message>
    <message>
        <source>{0} has no band {1}: choose one of its bands, 1 to {2}</source>
        <translation>{0} hat keinen Kanal {1}: wählen Sie einen der Kanäle 1 bis {2}</translation>
    </message>
    <message>
        <source>{0} has no band {1}: choose band 1, its only band</source>
        <translation>{0} hat keinen Kanal {1}: wählen Sie Kanal 1, den einzigen</translation>
    </message>
    <message>
        <source>band {0} of {1} has the type Int8: convert it to one of {2}</source>
        <translation>Kanal {0} von {1} hat den Typ Int8: wandeln Sie ihn um in einen von {2}</translation>
    </message>
    <message>
        <source>band {0} of {1} has the type {2}: convert it to one of {3}</source>
        <translation>Kanal {0} von {1} hat den Typ {2}: wandeln Sie ihn um in einen von {3}</translation>
    </message>
    <message>
        <source>no format fits</source>
        <translation>kein Format passt</translation>
    </message>
    <message>
        <source>{0} does not exist: check the path &apos;{1}&apos;, or load the layer again</source>
        <translation>{0} existiert nicht: prüfen Sie den Pfad „{1}“ oder laden Sie den Layer neu</translation>
    </message>
    <message>
        <source>{0} is a folder: choose the raster files in it</source>
        <translation>{0} ist ein Ordner: wählen Sie die Rasterdateien darin</translation>
    </message>
    <message>
        <source>{0} is a folder: choose the raster file in it</source>
        <translation>{0} ist ein Ordner: wählen Sie die Rasterdatei darin</translation>
    </message>
    <message>
        <source>{0} is an archive: give the raster in it, as {1}/NAME, or unpack it</source>
        <translation>{0} ist ein Archiv: geben Sie das Raster darin an, als {1}/NAME, oder entpacken Sie es</translation>
    </message>
    <message>
        <source>{0} is a vector file ({1}), which has no pixels: choose a raster file</source>
        <translation>{0} ist eine Vektordatei ({1}) ohne Pixel: wählen Sie eine Rasterdatei</translation>
    </message>
    <message>
        <source>{0} can&apos;t be opened as a raster ({1}): choose a raster file, or get a new copy if this one is damaged</source>
        <translation>{0} kann nicht als Raster geöffnet werden ({1}): wählen Sie eine Rasterdatei, oder beschaffen Sie diese neu, falls sie beschädigt ist</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos; is a pipe or a device</source>
        <translation>{0} „{1}“ ist eine Pipe oder ein Gerät</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos; comes with &apos;{2}&apos;, which is a pipe or a device</source>
        <translation>{0} „{1}“ gehört zu „{2}“, und das ist eine Pipe oder ein Gerät</translation>
    </message>
    <message>
        <source>{0}, and reading it might never end: choose a file</source>
        <translation>{0}, und das Lesen endet womöglich nie: wählen Sie eine Datei</translation>
    </message>
    <message>
        <source>{0} comes from a web map service ({1}), which delivers pictures, not measurements: choose the raster file itself</source>
        <translation>{0} kommt von einem Webkartendienst ({1}), der Bilder und keine Messwerte liefert: wählen Sie die Rasterdatei selbst</translation>
    </message>
    <message>
        <source>{0} is a virtual raster on another machine that refers to the file &apos;{1}&apos; on this one: if you trust it, copy the virtual raster to this machine</source>
        <translation>{0} ist ein virtuelles Raster auf einem anderen Rechner, das auf die Datei „{1}“ auf diesem verweist: wenn Sie ihm vertrauen, kopieren Sie das virtuelle Raster auf diesen Rechner</translation>
    </message>
    <message>
        <source>the metadata of {0}</source>
        <translation>den Metadaten von {0}</translation>
    </message>
    <message>
        <source>the bands of {0}</source>
        <translation>den Kanälen von {0}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; next to {1}</source>
        <translation>„{0}“ neben {1}</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>{0} fehlt</translation>
    </message>
    <message>
        <source>{0} is &apos;{1}&apos;</source>
        <translation>{0} ist „{1}“</translation>
    </message>
    <message>
        <source>the tiles of the {0} &apos;{1}&apos; can&apos;t be joined ({2}): give the .TIL or DIM_*.XML file of the product, or a mosaic of them</source>
        <translation>die Kacheln von {0} „{1}“ können nicht verbunden werden ({2}): geben Sie die .TIL- oder DIM_*.XML-Datei des Produkts an oder ein Mosaik daraus</translation>
    </message>
    <message>
        <source>the ratio {0} is given for {1}, but its pixels are {2} pixels of {3} wide: give the width of the pixels that it was made from, from {4} to {5} PAN pixels</source>
        <translation>für {1} ist das Verhältnis {0} angegeben, die Pixel sind aber {2} Pixel breit, gemessen an {3}: geben Sie die Breite der Pixel an, aus denen es entstand, von {4} bis {5} PAN-Pixeln</translation>
    </message>
    <message>
        <source>{0} has pixels of {1} PAN pixels</source>
        <translation>{0} hat Pixel von {1} PAN-Pixeln</translation>
    </message>
    <message>
        <source>{0}, made from pixels of {1}, as given: it is used at {2}.</source>
        <translation>{0}, entstanden aus Pixeln von {1}, wie angegeben: verwendet wird {2}.</translation>
    </message>
    <message>
        <source>{0}, but its spectrum shows that it was interpolated from pixels of {1}: it is used at {2}. If that is wrong, give the true ratio (--ms-ratio, MS_RATIO).</source>
        <translation>{0}, das Spektrum zeigt aber, dass sie aus Pixeln von {1} interpoliert wurden: verwendet wird {2}. Falls das falsch ist, geben Sie das wahre Verhältnis an (--ms-ratio, MS_RATIO).</translation>
    </message>
    <message>
        <source>A pixel of {0} is only {1} PAN pixels wide: it is averaged to {2}, the smallest ratio at which there is detail to add. If it was made from larger pixels, give the true ratio (--ms-ratio, MS_RATIO).</source>
        <translation>Ein Pixel von {0} ist nur {1} PAN-Pixel breit: gemittelt wird auf {2}, das kleinste Verhältnis, bei dem es Details zu ergänzen gibt. Falls es aus größeren Pixeln entstand, geben Sie das wahre Verhältnis an (--ms-ratio, MS_RATIO).</translation>
    </message>
    <message>
        <source>the folder of the output &apos;{0}&apos; does not exist: create it, or choose another</source>
        <translation>der Ordner der Ausgabe „{0}“ existiert nicht: legen Sie ihn an oder wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>the folder of the output &apos;{0}&apos; can&apos;t be written to: choose another</source>
        <translation>in den Ordner der Ausgabe „{0}“ kann nicht geschrieben werden: wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a folder: give the name of a file</source>
        <translation>die Ausgabe „{0}“ ist ein Ordner: geben Sie den Namen einer Datei an</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a pipe or a device: give the name of a file</source>
        <translation>die Ausgabe „{0}“ ist eine Pipe oder ein Gerät: geben Sie den Namen einer Datei an</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a file of {1}</source>
        <translation>die Ausgabe „{0}“ ist eine Datei von {1}</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; would replace &apos;{1}&apos;, a file of {2}</source>
        <translation>die Ausgabe „{0}“ würde „{1}“ ersetzen, eine Datei von {2}</translation>
    </message>
    <message>
        <source>{0}: choose another name</source>
        <translation>{0}: wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>a GeoTIFF</source>
        <translation>ein GeoTIFF</translation>
    </message>
    <message>
        <source>GDAL can&apos;t write {0} with the creation options {1} ({2}): correct or remove them</source>
        <translation>GDAL kann {0} nicht mit den Erzeugungsoptionen {1} schreiben ({2}): berichtigen oder entfernen Sie sie</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; can&apos;t be written as {1} with {2} band(s) of {3} ({4}): use a name that ends in .tif, or choose other bands or another output type</source>
        <translation>die Ausgabe „{0}“ kann nicht als {1} mit {2} Kanal/Kanälen vom Typ {3} geschrieben werden ({4}): verwenden Sie einen Namen auf .tif, oder wählen Sie andere Kanäle oder einen anderen Ausgabetyp</translation>
    </message>
    <message>
        <source>The format of &apos;{0}&apos; does not store all pixel values exactly. For measurements, use a name that ends in .tif.</source>
        <translation>Das Format von „{0}“ speichert nicht alle Pixelwerte exakt. Verwenden Sie für Messungen einen Namen auf .tif.</translation>
    </message>
    <message>
        <source>millionths of a degree</source>
        <translation>millionstel Grad</translation>
    </message>
    <message>
        <source>whole metres</source>
        <translation>ganze Meter</translation>
    </message>
    <message>
        <source>{0} stores the corners of &apos;{1}&apos; to {2}, which moves them by up to {3} pixels. To keep the georeference exactly, use a name that ends in .tif.</source>
        <translation>{0} speichert die Ecken von „{1}“ nur auf {2} genau und verschiebt sie damit um bis zu {3} Pixel. Um die Georeferenz exakt zu erhalten, verwenden Sie einen Namen auf .tif.</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; can&apos;t be written ({1}): free disk space, close the file in other programs, or choose another folder</source>
        <translation>die Ausgabe „{0}“ kann nicht geschrieben werden ({1}): geben Sie Speicherplatz frei, schließen Sie die Datei in anderen Programmen oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>The rational polynomials (RPC) of {0} are left out of the output, because {1}: to orthorectify the output, correct the product&apos;s RPC file first.</source>
        <translation>Die rationalen Polynome (RPC) von {0} fehlen in der Ausgabe, weil {1}: um die Ausgabe zu orthorektifizieren, berichtigen Sie zuerst die RPC-Datei des Produkts.</translation>
    </message>
    <message>
        <source>{0} of the ground control points of {1} are left out of the output, because their coordinates are not finite: to georeference the output by them, correct them first.</source>
        <translation>{0} der Passpunkte von {1} fehlen in der Ausgabe, weil ihre Koordinaten nicht endlich sind: um die Ausgabe damit zu georeferenzieren, berichtigen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>the output type &apos;{0}&apos; can&apos;t be written: choose one of {1}</source>
        <translation>der Ausgabetyp „{0}“ kann nicht geschrieben werden: wählen Sie einen von {1}</translation>
    </message>
    <message>
        <source>nan or a number up to {0}</source>
        <translation>nan oder eine Zahl bis {0}</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>eine ganze Zahl von {0} bis {1}</translation>
    </message>
    <message>
        <source>the nodata value {0} can&apos;t be stored as {1}: choose {2}, or another output type</source>
        <translation>der NoData-Wert {0} kann nicht als {1} gespeichert werden: wählen Sie {2} oder einen anderen Ausgabetyp</translation>
    </message>
    <message>
        <source>the fused image lacks values where the PAN and the MS have them</source>
        <translation>dem fusionierten Bild fehlen Werte, wo PAN und MS welche haben</translation>
    </message>
    <message>
        <source>{0}, band {1}</source>
        <translation>{0}, Kanal {1}</translation>
    </message>
    <message>
        <source>{0} has no geotransform, so the CRS &apos;{1}&apos; has no effect.</source>
        <translation>{0} hat keine Geotransformation, das KBS „{1}“ bleibt deshalb ohne Wirkung.</translation>
    </message>
    <message>
        <source>{0}, not in &apos;{1}&apos;</source>
        <translation>{0}, nicht in „{1}“</translation>
    </message>
    <message>
        <source>{0} is taken to be in the CRS &apos;{1}&apos;{2}, as given.</source>
        <translation>{0} gilt, wie angegeben, als im KBS „{1}“{2}.</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>{0}: {1} is nodata, as given, whatever the file declares.</source>
        <translation>{0}: {1} ist NoData, wie angegeben, unabhängig von der Datei.</translation>
    </message>
    <message>
        <source>{0} and {1} are the same file: choose the panchromatic raster as PAN and the multispectral one as MS</source>
        <translation>{0} und {1} sind dieselbe Datei: wählen Sie das panchromatische Raster als PAN und das multispektrale als MS</translation>
    </message>
    <message>
        <source>the extent of {0}</source>
        <translation>der Ausdehnung von {0}</translation>
    </message>
    <message>
        <source>{0} covers {1} % of {2}: only this part is fused, and any rest of the output is nodata.</source>
        <translation>{0} deckt {1} % von {2} ab: nur dieser Teil wird fusioniert, ein übriger Teil der Ausgabe ist NoData.</translation>
    </message>
    <message>
        <source>Resampling {0} to pixels of {1} PAN pixels on the PAN grid: {2}.</source>
        <translation>{0} wird auf Pixel von {1} PAN-Pixeln auf dem PAN-Gitter umgerechnet: {2}.</translation>
    </message>
    <message>
        <source>Neither {0} nor {1} has a georeference: their upper left corners are aligned.</source>
        <translation>Weder {0} noch {1} hat eine Georeferenz: ihre oberen linken Ecken werden aneinandergelegt.</translation>
    </message>
    <message>
        <source>their sensor models (RPC) decide</source>
        <translation>ihre Sensormodelle (RPC) entscheiden</translation>
    </message>
    <message>
        <source>a whole ratio that fits them decides</source>
        <translation>ein passendes ganzzahliges Verhältnis entscheidet</translation>
    </message>
    <message>
        <source>The corners of {0} and {1} are rounded to {2} units of the CRS: {3} on their alignment.</source>
        <translation>Die Ecken von {0} und {1} sind auf {2} Einheiten des KBS gerundet: {3} über ihre Ausrichtung.</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a raster as large as {1}, perhaps one of its bands: name the output after the last MS file, or remove that raster first</source>
        <translation>die Ausgabe „{0}“ ist ein Raster von der Größe von {1}, vielleicht einer seiner Kanäle: benennen Sie die Ausgabe nach der letzten MS-Datei oder entfernen Sie zuerst dieses Raster</translation>
    </message>
    <message>
        <source>{0} and {1} pixels</source>
        <translation>{0} und {1} Pixel</translation>
    </message>
    <message>
        <source>only one georeference</source>
        <translation>nur eine Georeferenz</translation>
    </message>
    <message>
        <source>the geotransforms {0} and {1}</source>
        <translation>die Geotransformationen {0} und {1}</translation>
    </message>
    <message>
        <source>different CRSs</source>
        <translation>verschiedene KBS</translation>
    </message>
    <message>
        <source>{0} and {1} are not on one grid, they have {2}: give files of one pixel size and extent, or warp one to the grid of the other</source>
        <translation>{0} und {1} liegen nicht auf einem Gitter, sie haben {2}: geben Sie Dateien mit gleicher Pixelgröße und Ausdehnung an oder rechnen Sie eine auf das Gitter der anderen um</translation>
    </message>
    <message>
        <source>its cubes are stored as rows x bands x columns, which GDAL reads wrongly: import it with EnMAP-Box in QGIS (&apos;Import PRISMA L2D product&apos;) or with prismaread in R, and give the GeoTIFFs of the PAN and of the cube</source>
        <translation>die Würfel sind als Zeilen x Kanäle x Spalten gespeichert, was GDAL falsch liest: importieren Sie das Produkt mit der EnMAP-Box in QGIS („Import PRISMA L2D product“) oder mit prismaread in R und geben Sie die GeoTIFFs des PAN und des Würfels an</translation>
    </message>
    <message>
        <source>{0} is a PRISMA product: {1}</source>
        <translation>{0} ist ein PRISMA-Produkt: {1}</translation>
    </message>
    <message>
        <source>{0} is a container without bands: choose another raster</source>
        <translation>{0} ist ein Container ohne Kanäle: wählen Sie ein anderes Raster</translation>
    </message>
    <message>
        <source>{0} or {1} more</source>
        <translation>{0} oder {1} weitere</translation>
    </message>
    <message>
        <source>{0} is a container without bands: choose one of the rasters in it, {1}</source>
        <translation>{0} ist ein Container ohne Kanäle: wählen Sie eines der Raster darin, {1}</translation>
    </message>
    <message>
        <source>{0} is a cube of a PRISMA product: {1}</source>
        <translation>{0} ist ein Würfel eines PRISMA-Produkts: {1}</translation>
    </message>
    <message>
        <source>{0} has {1} bands of {2} x {3} pixels, so its rows are probably stored where GDAL expects bands: convert it to a GeoTIFF with the importer of its product, such as EnMAP-Box in QGIS</source>
        <translation>{0} hat {1} Kanäle von {2} x {3} Pixeln, die Zeilen sind also vermutlich dort gespeichert, wo GDAL Kanäle erwartet: wandeln Sie das Raster mit dem Importprogramm des Produkts in ein GeoTIFF um, z. B. mit der EnMAP-Box in QGIS</translation>
    </message>
    <message>
        <source>other metadata</source>
        <translation>andere Metadaten</translation>
    </message>
    <message>
        <source>no overviews</source>
        <translation>keine Übersichten</translation>
    </message>
    <message>
        <source>no statistics</source>
        <translation>keine Statistik</translation>
    </message>
    <message>
        <source>it has {0} when read back</source>
        <translation>beim Zurücklesen hat sie {0}</translation>
    </message>
    <message>
        <source>other pixels are nodata when read back</source>
        <translation>beim Zurücklesen sind andere Pixel NoData</translation>
    </message>
    <message>
        <source>its pixels differ when read back</source>
        <translation>die Pixel sind beim Zurücklesen anders</translation>
    </message>
    <message>
        <source>its pixels from column {0}, row {1} on differ when read back</source>
        <translation>die Pixel ab Spalte {0}, Zeile {1} sind beim Zurücklesen anders</translation>
    </message>
    <message>
        <source>{0} band(s) instead of {1}</source>
        <translation>{0} Kanal/Kanäle statt {1}</translation>
    </message>
    <message>
        <source>another size</source>
        <translation>eine andere Größe</translation>
    </message>
    <message>
        <source>the type {0}</source>
        <translation>den Typ {0}</translation>
    </message>
    <message>
        <source>its last band as a mask</source>
        <translation>den letzten Kanal als Maske</translation>
    </message>
    <message>
        <source>the nodata value {0} instead of {1}</source>
        <translation>den NoData-Wert {0} statt {1}</translation>
    </message>
    <message>
        <source>another georeference</source>
        <translation>eine andere Georeferenz</translation>
    </message>
    <message>
        <source>reproject the MS to the CRS of {0}</source>
        <translation>transformieren Sie das MS in das KBS von {0}</translation>
    </message>
    <message>
        <source>one of them is a local CRS without a position on Earth</source>
        <translation>eines davon ist ein lokales KBS ohne Lage auf der Erde</translation>
    </message>
    <message>
        <source>assign it the CRS that it is in, for example with gdal_edit.py -a_srs</source>
        <translation>weisen Sie das tatsächliche KBS zu, z. B. mit gdal_edit.py -a_srs</translation>
    </message>
    <message>
        <source>No training steps.</source>
        <translation>Keine Trainingsschritte.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Natural colour</source>
        <translation>Naturfarben</translation>
    </message>
    <message>
        <source>False colour</source>
        <translation>Falschfarben</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos; can&apos;t be written ({1}): free disk space, close the file, or choose another folder</source>
        <translation>der Bericht „{0}“ kann nicht geschrieben werden ({1}): geben Sie Speicherplatz frei, schließen Sie die Datei oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>Spectral distortion</source>
        <translation>Spektrale Verzerrung</translation>
    </message>
    <message>
        <source>Spatial distortion</source>
        <translation>Räumliche Verzerrung</translation>
    </message>
    <message>
        <source>Both combined,</source>
        <translation>Beide zusammen,</translation>
    </message>
    <message>
        <source>Detail that does not follow the PAN band, including noise</source>
        <translation>Details, die dem PAN-Kanal nicht folgen, auch Rauschen</translation>
    </message>
    <message>
        <source>Spectral distortion, 1 − Q2&lt;sup&gt;n&lt;/sup&gt;</source>
        <translation>Spektrale Verzerrung, 1 − Q2&lt;sup&gt;n&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>Spectral angle in degrees</source>
        <translation>Spektralwinkel in Grad</translation>
    </message>
    <message>
        <source>Relative error over all bands</source>
        <translation>Relativer Fehler über alle Kanäle</translation>
    </message>
    <message>
        <source>this fused image</source>
        <translation>dieses fusionierte Bild</translation>
    </message>
    <message>
        <source>Plain upsampling</source>
        <translation>Einfache Vergrößerung</translation>
    </message>
    <message>
        <source>EXP: the upsampled MS image, without added detail</source>
        <translation>EXP: das hochgerechnete MS-Bild, ohne zusätzliche Details</translation>
    </message>
    <message>
        <source>GDAL&apos;s Brovey</source>
        <translation>Brovey von GDAL</translation>
    </message>
    <message>
        <source>weighted Brovey of gdal_pansharpen</source>
        <translation>gewichtetes Brovey von gdal_pansharpen</translation>
    </message>
    <message>
        <source>{0} × {1} PAN pixels</source>
        <translation>{0} × {1} PAN-Pixel</translation>
    </message>
    <message>
        <source>{0} MS bands, ratio {1}</source>
        <translation>{0} MS-Kanäle, Verhältnis {1}</translation>
    </message>
    <message>
        <source>{0} MS band, ratio {1}</source>
        <translation>{0} MS-Kanal, Verhältnis {1}</translation>
    </message>
    <message>
        <source>{0} s on {1}, in {2}</source>
        <translation>{0} s auf {1}, in {2}</translation>
    </message>
    <message>
        <source>{0} This MS image was sharpened on the ground, which left rings next to bright objects. HQNR assumes the sensor&apos;s published MTF and rewards these rings; TRA-PAN removes them.</source>
        <translation>{0} Dieses MS-Bild wurde am Boden geschärft, was Ringe neben hellen Objekten hinterließ. HQNR setzt die veröffentlichte MTF des Sensors voraus und belohnt diese Ringe; TRA-PAN entfernt sie.</translation>
    </message>
    <message>
        <source>TRA-PAN has an HQNR of &lt;b&gt;{0}&lt;/b&gt;, plain upsampling of the MS image {1} and GDAL&apos;s Brovey {2}. The D&lt;sub&gt;ρ&lt;/sub&gt; of TRA-PAN is &lt;b&gt;{3}&lt;/b&gt;, those of the others are {4} and {5}.{6}</source>
        <translation>TRA-PAN hat einen HQNR von &lt;b&gt;{0}&lt;/b&gt;, die einfache Vergrößerung des MS-Bildes {1} und Brovey von GDAL {2}. D&lt;sub&gt;ρ&lt;/sub&gt; beträgt bei TRA-PAN &lt;b&gt;{3}&lt;/b&gt;, bei den anderen {4} und {5}.{6}</translation>
    </message>
    <message>
        <source>TRA-PAN has an HQNR of &lt;b&gt;{0}&lt;/b&gt;, plain upsampling of the MS image {1} and GDAL&apos;s Brovey {2}. The D&lt;sub&gt;ρ&lt;/sub&gt; of TRA-PAN is &lt;b&gt;{3}&lt;/b&gt;, those of the others are {4} and {5}.</source>
        <translation>TRA-PAN hat einen HQNR von &lt;b&gt;{0}&lt;/b&gt;, die einfache Vergrößerung des MS-Bildes {1} und Brovey von GDAL {2}. D&lt;sub&gt;ρ&lt;/sub&gt; beträgt bei TRA-PAN &lt;b&gt;{3}&lt;/b&gt;, bei den anderen {4} und {5}.</translation>
    </message>
    <message>
        <source>By the published MTF gains</source>
        <translation>Mit den veröffentlichten MTF-Werten</translation>
    </message>
    <message>
        <source>By the measured blur</source>
        <translation>Mit der gemessenen Unschärfe</translation>
    </message>
    <message>
        <source>higher is better, 1 is perfect</source>
        <translation>höher ist besser, 1 ist ideal</translation>
    </message>
    <message>
        <source>lower is better, 0 is perfect</source>
        <translation>niedriger ist besser, 0 ist ideal</translation>
    </message>
    <message>
        <source>{0} Hatched areas have no value.</source>
        <translation>{0} Schraffierte Flächen haben keinen Wert.</translation>
    </message>
    <message>
        <source>The {0} × {1} PAN pixels with the most detail, from column {2} and row {3} of the fused image, enlarged {4} times. Each band is stretched between percentiles {5} and {6} of the MS image, the same in all pictures. The PAN band has its own stretch.{7}</source>
        <translation>Die {0} × {1} PAN-Pixel mit den meisten Details, ab Spalte {2} und Zeile {3} des fusionierten Bildes, {4}-fach vergrößert. Jeder Kanal ist zwischen den Perzentilen {5} und {6} des MS-Bildes gestreckt, in allen Bildern gleich. Der PAN-Kanal hat eine eigene Streckung.{7}</translation>
    </message>
    <message>
        <source>The {0} × {1} PAN pixels with the most detail, from column {2} and row {3} of the fused image. Each band is stretched between percentiles {4} and {5} of the MS image, the same in all pictures. The PAN band has its own stretch.{6}</source>
        <translation>Die {0} × {1} PAN-Pixel mit den meisten Details, ab Spalte {2} und Zeile {3} des fusionierten Bildes. Jeder Kanal ist zwischen den Perzentilen {4} und {5} des MS-Bildes gestreckt, in allen Bildern gleich. Der PAN-Kanal hat eine eigene Streckung.{6}</translation>
    </message>
    <message>
        <source>grey, with its own stretch</source>
        <translation>grau, mit eigener Streckung</translation>
    </message>
    <message>
        <source>each pixel drawn as a block</source>
        <translation>jedes Pixel als Block gezeichnet</translation>
    </message>
    <message>
        <source>the result of gdal_pansharpen</source>
        <translation>das Ergebnis von gdal_pansharpen</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>Fusioniert</translation>
    </message>
    <message>
        <source>{0} of the most detailed part, {1}</source>
        <translation>{0}, Teil mit den meisten Details, {1}</translation>
    </message>
    <message>
        <source>band {0}</source>
        <translation>Kanal {0}</translation>
    </message>
    <message>
        <source>Overview of the fused image</source>
        <translation>Übersicht des fusionierten Bildes</translation>
    </message>
    <message>
        <source>Spectral error</source>
        <translation>Spektraler Fehler</translation>
    </message>
    <message>
        <source>Spatial error</source>
        <translation>Räumlicher Fehler</translation>
    </message>
    <message>
        <source>1 − local correlation with the PAN band, mean over the bands</source>
        <translation>1 − lokale Korrelation mit dem PAN-Kanal, Mittel über die Kanäle</translation>
    </message>
    <message>
        <source>&lt;b&gt;Fused&lt;/b&gt;, with the area of the pictures above outlined.</source>
        <translation>&lt;b&gt;Fusioniert&lt;/b&gt;, mit Umriss des oben gezeigten Bereichs.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt;, {1}: median {2}, 95th percentile {3}.</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt;, {1}: Median {2}, 95. Perzentil {3}.</translation>
    </message>
    <message>
        <source>Map of the {0}</source>
        <translation>Karte: {0}</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>RAO, reduced</source>
        <translation>RAO, reduziert</translation>
    </message>
    <message>
        <source>RAO, full</source>
        <translation>RAO, voll</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stage one&lt;/b&gt;, degradation-aware model.</source>
        <translation>&lt;b&gt;Stufe eins&lt;/b&gt;, Sensormodell (DAM).</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stage one&lt;/b&gt;, warm-up at reduced resolution, and &lt;b&gt;stage two&lt;/b&gt;, random alternation (RAO) between reduced and full resolution. The two losses measure different things and are not comparable with each other.</source>
        <translation>&lt;b&gt;Stufe eins&lt;/b&gt;, Aufwärmphase bei reduzierter Auflösung, und &lt;b&gt;Stufe zwei&lt;/b&gt;, zufällige Alternierung (RAO) zwischen reduzierter und voller Auflösung. Die beiden Verluste messen Verschiedenes und sind nicht miteinander vergleichbar.</translation>
    </message>
    <message>
        <source>Loss of the degradation-aware model per step</source>
        <translation>Verlust des Sensormodells (DAM) je Schritt</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>Loss of warm-up and random alternation per step</source>
        <translation>Verlust von Aufwärmphase und zufälliger Alternierung je Schritt</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>MTF gains of the MS bands at Nyquist</source>
        <translation>MTF-Werte der MS-Kanäle bei Nyquist</translation>
    </message>
    <message>
        <source>MTF gain of the PAN band at Nyquist</source>
        <translation>MTF-Wert des PAN-Kanals bei Nyquist</translation>
    </message>
    <message>
        <source>Measured MTF gain of the MS (rows, columns)</source>
        <translation>Gemessener MTF-Wert des MS (Zeilen, Spalten)</translation>
    </message>
    <message>
        <source>RAO steps</source>
        <translation>RAO-Schritte</translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation>Schritte der Aufwärmphase</translation>
    </message>
    <message>
        <source>Share of full resolution in RAO</source>
        <translation>Anteil der vollen Auflösung in der RAO</translation>
    </message>
    <message>
        <source>Weight of local correlation</source>
        <translation>Gewicht der lokalen Korrelation</translation>
    </message>
    <message>
        <source>Compensate for what the DAM can&apos;t explain</source>
        <translation>Ausgleichen, was das DAM nicht erklären kann</translation>
    </message>
    <message>
        <source>Search the phase</source>
        <translation>Phase suchen</translation>
    </message>
    <message>
        <source>Measure the optics</source>
        <translation>Optik messen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Phase (row, column)</source>
        <translation>Phase (Zeile, Spalte)</translation>
    </message>
    <message>
        <source>Shift (rows, columns)</source>
        <translation>Verschiebung (Zeilen, Spalten)</translation>
    </message>
    <message>
        <source>R² at the registered phase</source>
        <translation>R² bei der registrierten Phase</translation>
    </message>
    <message>
        <source>R² at the georeference</source>
        <translation>R² bei der Georeferenz</translation>
    </message>
    <message>
        <source>Largest drift over the scene</source>
        <translation>Größte Drift über die Szene</translation>
    </message>
    <message>
        <source>Offset of each band (row, column), removed</source>
        <translation>Versatz jedes Kanals (Zeile, Spalte), entfernt</translation>
    </message>
    <message>
        <source>Share of each band&apos;s detail that is used</source>
        <translation>Verwendeter Anteil der Details jedes Kanals</translation>
    </message>
    <message>
        <source>R² of the model</source>
        <translation>R² des Modells</translation>
    </message>
    <message>
        <source>R² of the linear regression</source>
        <translation>R² der linearen Regression</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>In PAN pixels. R²: share of the low-passed PAN band&apos;s variance that the MS bands explain.</source>
        <translation>In PAN-Pixeln. R²: Anteil der Varianz des tiefpassgefilterten PAN-Kanals, den die MS-Kanäle erklären.</translation>
    </message>
    <message>
        <source>Degradation-aware model (DAM)</source>
        <translation>Sensormodell (DAM)</translation>
    </message>
    <message>
        <source>R²: share of the low-passed PAN band&apos;s variance that is explained on held-out pixels.</source>
        <translation>R²: Anteil der Varianz des tiefpassgefilterten PAN-Kanals, der auf zurückgehaltenen Pixeln erklärt wird.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Time in seconds</source>
        <translation>Zeit in Sekunden</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Files and bands</source>
        <translation>Dateien und Kanäle</translation>
    </message>
    <message>
        <source>choose layers that share a larger area</source>
        <translation>wählen Sie Layer mit einem größeren gemeinsamen Gebiet</translation>
    </message>
    <message>
        <source>draw a larger extent</source>
        <translation>zeichnen Sie eine größere Ausdehnung</translation>
    </message>
    <message>
        <source>its rows or columns run in the opposite direction to those of the PAN</source>
        <translation>die Zeilen oder Spalten verlaufen entgegengesetzt zu denen des PAN</translation>
    </message>
    <message>
        <source>its own pixels are {0} x {1} PAN pixels</source>
        <translation>die eigenen Pixel sind {0} x {1} PAN-Pixel groß</translation>
    </message>
    <message>
        <source>its grid drifts from that of the PAN by {0} PAN pixels over the scene</source>
        <translation>das Gitter driftet über die Szene um {0} PAN-Pixel gegen das des PAN</translation>
    </message>
    <message>
        <source>{0} has larger pixels than {1}: swap the PAN and the MS</source>
        <translation>{0} hat größere Pixel als {1}: vertauschen Sie PAN und MS</translation>
    </message>
    <message>
        <source>a pixel of {0} is {1} pixels of {2} wide, but only ratios from 1 to {3} can be fused: choose a PAN and an MS layer of one product</source>
        <translation>ein Pixel von {0} ist {1} Pixel breit, gemessen an {2}; fusioniert werden können aber nur Verhältnisse von 1 bis {3}: wählen Sie einen PAN- und einen MS-Layer eines Produkts</translation>
    </message>
    <message>
        <source>its first pixel lies at row {0}, column {1} there and its last at row {2}, column {3}</source>
        <translation>das erste Pixel liegt dort in Zeile {0}, Spalte {1} und das letzte in Zeile {2}, Spalte {3}</translation>
    </message>
    <message>
        <source>{0} does not lie on the grid of {1} ({2}): choose rasters of one product, or warp one to the grid of the other</source>
        <translation>{0} liegt nicht auf dem Gitter von {1} ({2}): wählen Sie Raster eines Produkts oder rechnen Sie eines auf das Gitter des anderen um</translation>
    </message>
    <message>
        <source>{0} extends beyond {1} ({2}): clip it to that extent</source>
        <translation>{0} reicht über {1} hinaus ({2}): schneiden Sie das Raster auf dessen Ausdehnung zu</translation>
    </message>
    <message>
        <source>{0} has {1} pixels and {2} has {3}, which fit no single ratio, and neither has a georeference: choose two rasters of the same extent, or georeference both</source>
        <translation>{0} hat {1} Pixel und {2} hat {3}, was zu keinem einheitlichen Verhältnis passt, und keines hat eine Georeferenz: wählen Sie zwei Raster mit gleicher Ausdehnung oder georeferenzieren Sie beide</translation>
    </message>
    <message>
        <source>the grids of {0} and {1} are rotated against each other: warp the MS so that its rows and columns are parallel to those of the PAN</source>
        <translation>die Gitter von {0} und {1} sind gegeneinander gedreht: rechnen Sie das MS so um, dass seine Zeilen und Spalten parallel zu denen des PAN sind</translation>
    </message>
    <message>
        <source>the extent {0} is not four numbers: give xmin, ymin, xmax and ymax</source>
        <translation>die Ausdehnung {0} besteht nicht aus vier Zahlen: geben Sie xmin, ymin, xmax und ymax an</translation>
    </message>
    <message>
        <source>the common part of {0} and {1} has only {2} MS pixels, but a ratio of {3} needs {4} x {5}: {6}</source>
        <translation>der gemeinsame Teil von {0} und {1} hat nur {2} MS-Pixel, ein Verhältnis von {3} braucht aber {4} x {5}: {6}</translation>
    </message>
    <message>
        <source>The bands of {0} are not registered to each other and are aligned. Offsets (rows, columns) in PAN pixels: {1}.</source>
        <translation>Die Kanäle von {0} sind nicht zueinander registriert und werden ausgerichtet. Versatz (Zeilen, Spalten) in PAN-Pixeln: {1}.</translation>
    </message>
    <message>
        <source>too few neighbouring pixels are valid in both {0} and {1}: check their nodata values, or choose an area with less nodata</source>
        <translation>zu wenige benachbarte Pixel sind in {0} und {1} zugleich gültig: prüfen Sie ihre NoData-Werte oder wählen Sie ein Gebiet mit weniger NoData</translation>
    </message>
    <message>
        <source>the PAN band and the MS image share {0} x {1} MS pixels, but at least {2} x {3} are needed: choose a larger area</source>
        <translation>PAN-Kanal und MS-Bild haben {0} x {1} MS-Pixel gemeinsam, gebraucht werden aber mindestens {2} x {3}: wählen Sie ein größeres Gebiet</translation>
    </message>
    <message>
        <source>{0} has the same value everywhere: choose another layer or part of the scene</source>
        <translation>{0} hat überall denselben Wert: wählen Sie einen anderen Layer oder einen anderen Teil der Szene</translation>
    </message>
    <message>
        <source>{0} and {1} do not show the same ground: the bands explain {2} % of the detail of the PAN where the georeference puts them, and by chance {3} % at other shifts of up to {4} MS pixels: choose the PAN and the MS of one acquisition, or correct the georeference of one of them</source>
        <translation>{0} und {1} zeigen nicht denselben Boden: die Kanäle erklären {2} % der Details des PAN, wo die Georeferenz sie hinlegt, und zufällig {3} % bei anderen Verschiebungen bis {4} MS-Pixel: wählen Sie PAN und MS einer Aufnahme oder berichtigen Sie die Georeferenz von einem der beiden</translation>
    </message>
    <message>
        <source>{0} of {1} parts of the scene contradict the others on the shift between PAN and MS: they show (rows, columns) {2} MS pixels, not ({3}, {4}). One shift can&apos;t fit all of it: check that both layers are orthorectified with the same elevation model.</source>
        <translation>{0} von {1} Teilen der Szene widersprechen den anderen bei der Verschiebung zwischen PAN und MS: sie zeigen (Zeilen, Spalten) {2} MS-Pixel, nicht ({3}, {4}). Eine Verschiebung kann nicht überall passen: prüfen Sie, ob beide Layer mit demselben Höhenmodell orthorektifiziert sind.</translation>
    </message>
    <message>
        <source>The MS lies about {0} rows and {1} columns of PAN pixels from its georeference. It is moved to the PAN, whose detail its bands then explain by {2} % instead of {3} %. Pixels of the PAN without MS are nodata.</source>
        <translation>Das MS liegt etwa {0} Zeilen und {1} Spalten (PAN-Pixel) neben seiner Georeferenz. Es wird auf den PAN verschoben, dessen Details die Kanäle dann zu {2} % statt zu {3} % erklären. Pixel des PAN ohne MS sind NoData.</translation>
    </message>
    <message>
        <source>{0}: {1} defective pixel ({2} %), such as hot or dead pixels or bad lines, for example {3} at {4} (median {5}). They are replaced by the mean of their neighbours; declare them as nodata to leave them empty.</source>
        <translation>{0}: {1} defektes Pixel ({2} %), etwa heiße oder tote Pixel oder defekte Zeilen oder Spalten, zum Beispiel {3} bei {4} (Median {5}). Ersetzt wird durch den Mittelwert der Nachbarn; legen Sie solche Pixel als NoData fest, um sie leer zu lassen.</translation>
    </message>
    <message>
        <source>{0}: {1} defective pixels ({2} %), such as hot or dead pixels or bad lines, for example {3} at {4} (median {5}). They are replaced by the mean of their neighbours; declare them as nodata to leave them empty.</source>
        <translation>{0}: {1} defekte Pixel ({2} %), etwa heiße oder tote Pixel oder defekte Zeilen oder Spalten, zum Beispiel {3} bei {4} (Median {5}). Ersetzt wird durch den Mittelwert der Nachbarn; legen Sie solche Pixel als NoData fest, um sie leer zu lassen.</translation>
    </message>
    <message>
        <source>the PAN</source>
        <translation>PAN</translation>
    </message>
    <message>
        <source>the MS</source>
        <translation>MS</translation>
    </message>
    <message>
        <source>the extent doesn&apos;t touch the common part of {0} and {1}: draw it over both layers</source>
        <translation>die Ausdehnung berührt den gemeinsamen Teil von {0} und {1} nicht: zeichnen Sie sie über beide Layer</translation>
    </message>
    <message>
        <source>{0} and {1} don&apos;t overlap: choose two layers of the same area, and check that both have the right CRS and georeference</source>
        <translation>{0} und {1} überlappen sich nicht: wählen Sie zwei Layer desselben Gebiets und prüfen Sie, ob beide das richtige KBS und die richtige Georeferenz haben</translation>
    </message>
    <message>
        <source>a pixel of {0} is {1} x {2} pixels of {3}, but only whole ratios from {4} to {5} can be fused: choose a PAN and an MS layer of one product, or resample the MS to a whole ratio</source>
        <translation>ein Pixel von {0} ist {1} x {2} Pixel groß, gemessen an {3}; fusioniert werden können aber nur ganzzahlige Verhältnisse von {4} bis {5}: wählen Sie einen PAN- und einen MS-Layer eines Produkts oder rechnen Sie das MS auf ein ganzzahliges Verhältnis um</translation>
    </message>
    <message>
        <source>{0}: {1} ({2} %) at {3}, such as at {4}</source>
        <translation>{0}: {1} ({2} %) mit {3}, etwa bei {4}</translation>
    </message>
    <message>
        <source>{0}: {1} values, such as {2} at {3}, are far outside the range of the others and are left out of the training. If they are not measurements, declare them as nodata.</source>
        <translation>{0}: {1} Werte, etwa {2} bei {3}, liegen weit außerhalb des Bereichs der anderen und bleiben beim Training außen vor. Wenn sie keine Messwerte sind, legen Sie sie als NoData fest.</translation>
    </message>
    <message>
        <source>{0} has saturated pixels, whose detail and colour are lost: {1}.</source>
        <translation>{0} hat gesättigte Pixel, deren Details und Farbe verloren sind: {1}.</translation>
    </message>
    <message>
        <source>column {0}, row {1} of the PAN</source>
        <translation>Spalte {0}, Zeile {1} des PAN</translation>
    </message>
    <message>
        <source>the PAN has shape {0} and the MS {1}: give arrays of shape (rows, cols) and (bands, rows, cols)</source>
        <translation>der PAN hat die Form {0} und das MS {1}: geben Sie Arrays der Form (rows, cols) und (bands, rows, cols) an</translation>
    </message>
    <message>
        <source>the MS has shape {0} and is empty: give at least one band</source>
        <translation>das MS hat die Form {0} und ist leer: geben Sie mindestens einen Kanal an</translation>
    </message>
    <message>
        <source>the ratio of PAN and MS is {0}, but only whole ratios from {1} to {2} can be fused: give a PAN and an MS of one product</source>
        <translation>das Verhältnis von PAN und MS ist {0}, fusioniert werden können aber nur ganzzahlige Verhältnisse von {1} bis {2}: geben Sie PAN und MS eines Produkts an</translation>
    </message>
    <message>
        <source>a PAN of {0} x {1} pixels is not a whole multiple of an MS of {2} x {3}: give arrays that cover the same extent</source>
        <translation>ein PAN von {0} x {1} Pixeln ist kein ganzzahliges Vielfaches eines MS von {2} x {3}: geben Sie Arrays mit gleicher Ausdehnung an</translation>
    </message>
    <message>
        <source>the phase {0} is invalid: give a finite trapan.core.scene.grid.Phase(row, col)</source>
        <translation>die Phase {0} ist ungültig: geben Sie eine endliche trapan.core.scene.grid.Phase(row, col) an</translation>
    </message>
    <message>
        <source>the result is not finite at {0} valid pixels: declare extreme values of the layers as nodata, or choose other weights or the preset&apos;s number of steps</source>
        <translation>das Ergebnis ist an {0} gültigen Pixeln nicht endlich: legen Sie Extremwerte der Layer als NoData fest, oder wählen Sie andere Gewichte oder die Schrittzahl der Voreinstellung</translation>
    </message>
    <message>
        <source>{0} is a {1}: give a NumPy array</source>
        <translation>{0} ist ein {1}: geben Sie ein NumPy-Array an</translation>
    </message>
    <message>
        <source>{0} has the data type {1}: give an array of real numbers</source>
        <translation>{0} hat den Datentyp {1}: geben Sie ein Array reeller Zahlen an</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>is nested more than {0} levels deep</source>
        <translation>ist mehr als {0} Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>{0} is not {1}</source>
        <translation>{0} ist nicht {1}</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>der Wert</translation>
    </message>
    <message>
        <source>{0} has {1} values instead of {2}</source>
        <translation>{0} hat {1} Werte statt {2}</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>die Liste</translation>
    </message>
    <message>
        <source>{0} is not an object</source>
        <translation>{0} ist kein Objekt</translation>
    </message>
    <message>
        <source>{0} is not a list</source>
        <translation>{0} ist keine Liste</translation>
    </message>
    <message>
        <source>holds the number {0}</source>
        <translation>enthält die Zahl {0}</translation>
    </message>
    <message>
        <source>holds a number of {0} digits</source>
        <translation>enthält eine Zahl mit {0} Ziffern</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>band name</source>
        <translation>Kanalname</translation>
    </message>
    <message>
        <source>Assessment: {0}</source>
        <translation>Bewertung: {0}</translation>
    </message>
    <message>
        <source>TRA-PAN assessment</source>
        <translation>TRA-PAN: Bewertung</translation>
    </message>
    <message>
        <source>Written by TRA-PAN {0} on {1}.</source>
        <translation>Geschrieben von TRA-PAN {0} am {1}.</translation>
    </message>
    <message>
        <source>Pansharpened scenes: {0}</source>
        <translation>Fusionierte Szenen: {0}</translation>
    </message>
    <message>
        <source>TRA-PAN batch</source>
        <translation>TRA-PAN: viele Szenen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Scene&lt;/b&gt;</source>
        <translation>&lt;b&gt;Szene&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;State&lt;/b&gt;</source>
        <translation>&lt;b&gt;Status&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Seconds&lt;/b&gt;to fuse</source>
        <translation>&lt;b&gt;Sekunden&lt;/b&gt;zum Fusionieren</translation>
    </message>
    <message>
        <source>&lt;b&gt;Device&lt;/b&gt;</source>
        <translation>&lt;b&gt;Gerät&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Written by TRA-PAN {0} on {1}. Indices at full resolution, at the registered phase. Read HQNR and D&lt;sub&gt;ρ&lt;/sub&gt; together.</source>
        <translation>Geschrieben von TRA-PAN {0} am {1}. Indizes bei voller Auflösung und registrierter Phase. Lesen Sie HQNR und D&lt;sub&gt;ρ&lt;/sub&gt; zusammen.</translation>
    </message>
    <message>
        <source>Pansharpening report: {0}</source>
        <translation>Pansharpening-Bericht: {0}</translation>
    </message>
    <message>
        <source>TRA-PAN pansharpening report</source>
        <translation>TRA-PAN: Pansharpening-Bericht</translation>
    </message>
    <message>
        <source>Indices at full resolution, without a reference, at the registered phase. Read HQNR and D&lt;sub&gt;ρ&lt;/sub&gt; together: noise can improve HQNR, and a copy of the PAN band improves D&lt;sub&gt;ρ&lt;/sub&gt;. Plain upsampling has a small spectral distortion because it adds no detail to the MS image. The Brovey method is that of gdal_pansharpen, with equal weights and cubic resampling at the georeference, computed with NumPy on the same pixels.</source>
        <translation>Indizes bei voller Auflösung, ohne Referenz, bei der registrierten Phase. Lesen Sie HQNR und D&lt;sub&gt;ρ&lt;/sub&gt; zusammen: Rauschen kann HQNR verbessern, und eine Kopie des PAN-Kanals verbessert D&lt;sub&gt;ρ&lt;/sub&gt;. Die einfache Vergrößerung hat eine kleine spektrale Verzerrung, weil sie dem MS-Bild keine Details hinzufügt. Das Brovey-Verfahren ist das von gdal_pansharpen, mit gleichen Gewichten und kubischer Umrechnung nach der Georeferenz, mit NumPy auf denselben Pixeln berechnet.</translation>
    </message>
    <message>
        <source>Reprojected indices</source>
        <translation>Zurückgerechnete Indizes</translation>
    </message>
    <message>
        <source>The fused image is blurred as the MS sensor blurs, and sampled at the centres of the MS pixels at the registered phase. Then it should equal the MS image (Scarpa and Ciotola 2022).</source>
        <translation>Das fusionierte Bild wird so unscharf gerechnet, wie der MS-Sensor abbildet, und bei der registrierten Phase in den Mitten der MS-Pixel abgetastet. Dann sollte es dem MS-Bild gleichen (Scarpa und Ciotola 2022).</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Press and hold a picture to enlarge the same spot in all of them.</source>
        <translation>Halten Sie die Maustaste auf einem Bild gedrückt, um dieselbe Stelle in allen zu vergrößern.</translation>
    </message>
    <message>
        <source>Error maps</source>
        <translation>Fehlerkarten</translation>
    </message>
    <message>
        <source>The fused image is compared with its two inputs. Degraded to MS resolution it should equal the MS image, and from pixel to pixel it should vary like the PAN band.</source>
        <translation>Das fusionierte Bild wird mit seinen beiden Eingaben verglichen. Auf MS-Auflösung reduziert sollte es dem MS-Bild gleichen, und von Pixel zu Pixel sollte es sich wie der PAN-Kanal ändern.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Loss per step on standardised values. Faint lines show single steps, strong lines their moving average.</source>
        <translation>Verlust je Schritt auf standardisierten Werten. Blasse Linien zeigen einzelne Schritte, kräftige ihren gleitenden Mittelwert.</translation>
    </message>
    <message>
        <source>Details of the run</source>
        <translation>Einzelheiten des Laufs</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>fusioniert</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>beibehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>1 is best</source>
        <translation>1 ist ideal</translation>
    </message>
    <message>
        <source>0 is best</source>
        <translation>0 ist ideal</translation>
    </message>
    <message>
        <source>both distortions combined</source>
        <translation>beide Verzerrungen zusammen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Geotransform</source>
        <translation>Geotransformation</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Gesucht</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Patch</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>Netzarchitektur</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Band names</source>
        <translation>Kanalnamen</translation>
    </message>
    <message>
        <source>PAN bands</source>
        <translation>PAN-Kanäle</translation>
    </message>
    <message>
        <source>MS sampling</source>
        <translation>Abtastung des MS</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Fusing</source>
        <translation>Fusionieren</translation>
    </message>
    <message>
        <source>Assessing</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>|D(F) − M| / |M| over the bands</source>
        <translation>|D(F) − M| / |M| über die Kanäle</translation>
    </message>
    <message>
        <source>{0} fused</source>
        <translation>{0} fusioniert</translation>
    </message>
    <message>
        <source>{0} kept</source>
        <translation>{0} beibehalten</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{0} not reached</source>
        <translation>{0} nicht erreicht</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}, measured ↓&lt;/b&gt;</source>
        <translation>&lt;b&gt;{0}, gemessen ↓&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>der Name</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos;, {2}, {3}: give an output in the output folder, relative to it, in a CSV file</source>
        <translation>{0} „{1}“, {2}, {3}: geben Sie in einer CSV-Datei eine Ausgabe im Ausgabeordner an, relativ zu ihm</translation>
    </message>
    <message>
        <source>best value</source>
        <translation>bester Wert</translation>
    </message>
    <message>
        <source>the sensor &apos;{0}&apos; is not known: choose {1} or one of {2}</source>
        <translation>der Sensor „{0}“ ist nicht bekannt: wählen Sie {1} oder einen von {2}</translation>
    </message>
    <message>
        <source>{0} ({1} %) at {2}, such as at {3}</source>
        <translation>{0} ({1} %) mit {2}, etwa bei {3}</translation>
    </message>
    <message>
        <source>{0}, but {1}: {2}</source>
        <translation>{0}, aber {1}: {2}</translation>
    </message>
    <message>
        <source>{0} computes its pixels with Python code in a VRT, which GDAL does not run by default: if you trust the code, write the pixels to a GeoTIFF with gdal_translate --config GDAL_VRT_ENABLE_PYTHON YES, and use that</source>
        <translation>{0} berechnet die Pixel mit Python-Code in einem VRT, was GDAL standardmäßig nicht ausführt: wenn Sie dem Code vertrauen, schreiben Sie die Pixel mit gdal_translate --config GDAL_VRT_ENABLE_PYTHON YES in ein GeoTIFF und verwenden Sie dieses</translation>
    </message>
    <message>
        <source>{0} computes its pixels with a function that this GDAL does not have ({1}): write them to a GeoTIFF with a GDAL that has it, and use that</source>
        <translation>{0} berechnet die Pixel mit einer Funktion, die dieses GDAL nicht hat ({1}): schreiben Sie sie mit einem GDAL, das sie hat, in ein GeoTIFF und verwenden Sie dieses</translation>
    </message>
    <message>
        <source>{0} refers to a missing file ({1}): restore that file, or get a new copy of the raster</source>
        <translation>{0} verweist auf eine fehlende Datei ({1}): stellen Sie diese Datei wieder her oder beschaffen Sie das Raster neu</translation>
    </message>
    <message>
        <source>preset: {0}</source>
        <translation>Voreinstellung: {0}</translation>
    </message>
    <message>
        <source>A training step can&apos;t be captured as a CUDA graph ({0}): training continues without, which takes several times as long.</source>
        <translation>Ein Trainingsschritt kann nicht als CUDA-Graph aufgezeichnet werden ({0}): Das Training läuft ohne weiter und dauert ein Mehrfaches.</translation>
    </message>
    <message>
        <source>{0} has only ground control points but the other layer has a georeference: warp it with gdalwarp, which applies them</source>
        <translation>{0} hat nur Passpunkte, der andere Layer aber eine Georeferenz: transformieren Sie das Raster mit gdalwarp, das sie anwendet</translation>
    </message>
    <message>
        <source>Left out of {0}, because by their names they hold no reflectance: the bands {1}. To use them, choose the bands ({2}).</source>
        <translation>Von {0} ausgelassen, weil sie ihrem Namen nach keine Reflexion enthalten: die Kanäle {1}. Um sie zu verwenden, wählen Sie die Kanäle ({2}).</translation>
    </message>
    <message>
        <source>sensor models (RPC)</source>
        <translation>Sensormodell (RPC)</translation>
    </message>
    <message>
        <source>ground control points (GCP)</source>
        <translation>Passpunkten (GCP)</translation>
    </message>
    <message>
        <source>Neither {0} nor {1} has a georeference: by their {2}, the MS begins {3} rows and {4} columns of the PAN after it.</source>
        <translation>Weder {0} noch {1} hat eine Georeferenz: gemäß {2} beginnt das MS {3} Zeilen und {4} Spalten des PAN nach ihm.</translation>
    </message>
    <message>
        <source>Blur of the PAN band that is removed (deviation in pixels)</source>
        <translation>Unschärfe des PAN-Kanals, die entfernt wird (Standardabweichung in Pixeln)</translation>
    </message>
    <message>
        <source>those of {0} do not agree with those of {1}</source>
        <translation>die von {0} nicht mit denen von {1} übereinstimmen</translation>
    </message>
    <message>
        <source>The ground control points (GCP) are not used, because {0}: add or correct points, or georeference both rasters.</source>
        <translation>Die Passpunkte (GCP) werden nicht verwendet, weil {0}: ergänzen oder korrigieren Sie Punkte, oder georeferenzieren Sie beide Raster.</translation>
    </message>
    <message>
        <source>{0} has {1} with finite coordinates and {2} are needed</source>
        <translation>{0} nur {1} mit endlichen Koordinaten hat und {2} gebraucht werden</translation>
    </message>
    <message>
        <source>those of {0} lie on one line</source>
        <translation>die von {0} auf einer Geraden liegen</translation>
    </message>
    <message>
        <source>those of {0} have no CRS but those of {1} have one</source>
        <translation>die von {0} kein KBS haben, die von {1} aber eines</translation>
    </message>
    <message>
        <source>those of {0} and of {1} are in two CRSs</source>
        <translation>die von {0} und von {1} in zwei KBS liegen</translation>
    </message>
    <message>
        <source>{0} has no control points</source>
        <translation>{0} keine Passpunkte hat</translation>
    </message>
    <message>
        <source>the scenes in &apos;{0}&apos; lie in the output folder &apos;{1}&apos;, whose rasters count as outputs: choose another output folder</source>
        <translation>die Szenen in „{0}“ liegen im Ausgabeordner „{1}“, dessen Raster als Ausgaben gelten: wählen Sie einen anderen Ausgabeordner</translation>
    </message>
    <message>
        <source>Values far outside the range of the others are scattered over so many pixels that leaving these out would hinder the training: each is replaced by the nearest other value of its band.</source>
        <translation>Werte weit außerhalb des Bereichs der anderen sind über so viele Pixel verstreut, dass es das Training behindern würde, diese auszulassen: jeder wird durch den nächstgelegenen anderen Wert seines Bandes ersetzt.</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; belongs to another user, who alone may replace it in this folder: choose another name</source>
        <translation>die Ausgabe „{0}“ gehört einem anderen Benutzer, und nur er darf sie in diesem Ordner ersetzen: wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>&apos;eo:bands&apos; of the properties</source>
        <translation>„eo:bands“ der Eigenschaften</translation>
    </message>
    <message>
        <source>The centre of {0}, x = {1}, y = {2}, lies far outside the area of the CRS &apos;{3}&apos; that is given for it: check the CRS.</source>
        <translation>Die Mitte von {0}, x = {1}, y = {2}, liegt weit außerhalb des Gebiets des dafür angegebenen KBS „{3}“: prüfen Sie das KBS.</translation>
    </message>
    <message>
        <source>check the address &apos;{0}&apos;, the connection, and your access to it</source>
        <translation>prüfen Sie die Adresse „{0}“, die Verbindung und Ihren Zugriff darauf</translation>
    </message>
    <message>
        <source>{0} does not exist or can&apos;t be reached: {1}</source>
        <translation>{0} existiert nicht oder ist nicht erreichbar: {1}</translation>
    </message>
    <message>
        <source>{0} can&apos;t be reached ({1}): {2}</source>
        <translation>{0} ist nicht erreichbar ({1}): {2}</translation>
    </message>
    <message>
        <source>Waiting for another run in this process to end.</source>
        <translation>Es wird auf das Ende eines anderen Laufs in diesem Prozess gewartet.</translation>
    </message>
    <message>
        <source>the largest possible value can&apos;t be &apos;{0}&apos;: give a number between {1} and {2}, or leave it out</source>
        <translation>der größtmögliche Wert kann nicht „{0}“ sein: geben Sie eine Zahl zwischen {1} und {2} an, oder lassen Sie ihn weg</translation>
    </message>
    <message>
        <source>MTF: the bands explain only {0} % of the PAN, too little to measure the blur between PAN and MS; using the published gains.</source>
        <translation>MTF: die Kanäle erklären nur {0} % des PAN, zu wenig, um die Unschärfe zwischen PAN und MS zu messen; die veröffentlichten Werte werden verwendet.</translation>
    </message>
    <message>
        <source>MTF: too few usable MS pixels to measure the blur between PAN and MS; using the published gains.</source>
        <translation>MTF: zu wenige brauchbare MS-Pixel, um die Unschärfe zwischen PAN und MS zu messen; die veröffentlichten Werte werden verwendet.</translation>
    </message>
    <message>
        <source>this process gets no more memory: close other programs, raise its limit, or take a part of the scene (an extent)</source>
        <translation>dieser Prozess bekommt keinen weiteren Arbeitsspeicher: schließen Sie andere Programme, heben Sie seine Grenze an oder nehmen Sie einen Teil der Szene (eine Ausdehnung)</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read, because the memory is exhausted ({1}): close other programs, or write it in smaller blocks with gdal_translate -co TILED=YES</source>
        <translation>{0} kann nicht gelesen werden, weil der Arbeitsspeicher erschöpft ist ({1}): schließen Sie andere Programme, oder schreiben Sie die Datei mit gdal_translate -co TILED=YES in kleineren Blöcken</translation>
    </message>
    <message>
        <source>PROJ can&apos;t use its database of CRSs ({0}): unset the environment variables PROJ_DATA and PROJ_LIB, which another program may have set, or reinstall PROJ</source>
        <translation>PROJ kann seine Datenbank der Koordinatenbezugssysteme nicht verwenden ({0}): entfernen Sie die Umgebungsvariablen PROJ_DATA und PROJ_LIB, die vielleicht ein anderes Programm gesetzt hat, oder installieren Sie PROJ neu</translation>
    </message>
    <message>
        <source>this user may not read {0} ({1}): allow it for the file and its folder, or choose a copy</source>
        <translation>dieser Benutzer darf {0} nicht lesen ({1}): erlauben Sie es für die Datei und ihren Ordner, oder wählen Sie eine Kopie</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; is not in a folder of this computer: write it into one, and copy it afterwards</source>
        <translation>{0} „{1}“ liegt in keinem Ordner dieses Computers: schreiben Sie in einen solchen, und kopieren Sie danach</translation>
    </message>
    <message>
        <source>Number of further bands with the same warning: {0}.</source>
        <translation>Anzahl weiterer Kanäle mit derselben Warnung: {0}.</translation>
    </message>
    <message>
        <source>further bands: {0}</source>
        <translation>weitere Kanäle: {0}</translation>
    </message>
    <message>
        <source>cannot allocate a block of {0} x {1} pixels</source>
        <translation>ein Block von {0} x {1} Pixeln passt nicht hinein</translation>
    </message>
    <message>
        <source>Further blur of each MS band that is removed (deviation in PAN pixels)</source>
        <translation>Weitere Unschärfe jedes MS-Kanals, die entfernt wird (Standardabweichung in PAN-Pixeln)</translation>
    </message>
    <message>
        <source>band {0} of {1} has only nodata in the common part: leave the band out, choose another layer or extent, or correct its nodata value</source>
        <translation>Kanal {0} von {1} hat im gemeinsamen Teil nur NoData: lassen Sie den Kanal weg, wählen Sie einen anderen Layer oder eine andere Ausdehnung, oder berichtigen Sie den NoData-Wert</translation>
    </message>
    <message>
        <source>no pixel of {0} in the common part is valid in all {1} bands: choose fewer bands, another layer or extent, or correct its nodata value</source>
        <translation>kein Pixel von {0} im gemeinsamen Teil ist in allen {1} Kanälen gültig: wählen Sie weniger Kanäle, einen anderen Layer oder eine andere Ausdehnung, oder berichtigen Sie den NoData-Wert</translation>
    </message>
    <message>
        <source>{0} % of the values of {1} lie outside {2} to {3} and are cut off by the creation option NBITS: leave it out to keep them.</source>
        <translation>{0} % der Werte von {1} liegen außerhalb von {2} bis {3} und werden von der Erstellungsoption NBITS abgeschnitten: lassen Sie diese weg, um sie zu erhalten.</translation>
    </message>
    <message>
        <source>the file &apos;{0}&apos; exists and is not one of the demonstration: choose another folder</source>
        <translation>die Datei &apos;{0}&apos; existiert und gehört nicht zur Demonstration: wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>The file &apos;{0}&apos; of the {1} was written by another program during the run: the output may mix its old and new pixels. Run it again.</source>
        <translation>Die Datei &apos;{0}&apos; des {1} wurde während des Laufs von einem anderen Programm geschrieben: die Ausgabe kann alte und neue Pixel mischen. Wiederholen Sie den Lauf.</translation>
    </message>
    <message>
        <source>this user may not read the folder</source>
        <translation>dieser Benutzer darf den Ordner nicht lesen</translation>
    </message>
    <message>
        <source>the table &apos;{0}&apos; can&apos;t be added to the output &apos;{1}&apos;, because GDAL can&apos;t tell a colon or a quotation mark in a name from those between names: choose another file, or another table with the creation option RASTER_TABLE=NAME</source>
        <translation>die Tabelle &apos;{0}&apos; kann nicht in die Ausgabe &apos;{1}&apos; eingefügt werden, weil GDAL Doppelpunkte und Anführungszeichen in Namen nicht von denen zwischen Namen unterscheidet: wählen Sie eine andere Datei, oder mit der Erstellungsoption RASTER_TABLE=NAME eine andere Tabelle</translation>
    </message>
    <message>
        <source>Bands of {0} repeat each value in a block of pixels, from nearest-neighbour resampling, and are interpolated: {1}.</source>
        <translation>Kanäle von {0} wiederholen jeden Wert in einem Block von Pixeln, durch Nächster-Nachbar-Resampling, und werden interpoliert: {1}.</translation>
    </message>
    <message>
        <source>PyTorch is installed but can&apos;t be loaded ({0}): install Microsoft&apos;s Visual C++ Redistributable (x64), free some memory, or reinstall PyTorch</source>
        <translation>PyTorch ist installiert, kann aber nicht geladen werden ({0}): installieren Sie Microsofts Visual C++ Redistributable (x64), geben Sie Arbeitsspeicher frei oder installieren Sie PyTorch neu</translation>
    </message>
    <message>
        <source>{0} is given twice, which would fuse its bands twice: give each file once</source>
        <translation>{0} ist zweimal angegeben, sodass die Kanäle zweimal fusioniert würden: geben Sie jede Datei einmal an</translation>
    </message>
    <message>
        <source>{0} has only a sensor model (RPC) but the other layer has a georeference: orthorectify it with gdalwarp -rpc</source>
        <translation>{0} hat nur ein Sensormodell (RPC), aber der andere Layer hat eine Georeferenz: orthorektifizieren Sie es mit gdalwarp -rpc</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read from its server to the end ({1}): check the connection and try again, or download the file</source>
        <translation>{0} kann nicht bis zum Ende von seinem Server gelesen werden ({1}): prüfen Sie die Verbindung und versuchen Sie es noch einmal, oder laden Sie die Datei herunter</translation>
    </message>
    <message>
        <source>{0} is no raster, or its server fails ({1}): {2}</source>
        <translation>{0} ist kein Raster, oder sein Server versagt ({1}): {2}</translation>
    </message>
    <message>
        <source>{0} bands of {1} have one value everywhere: choose another layer, or leave the bands {2} out</source>
        <translation>{0} Kanäle von {1} haben überall einen einzigen Wert: wählen Sie einen anderen Layer oder lassen Sie die Kanäle {2} weg</translation>
    </message>
    <message>
        <source>{0} bands of {1} have only nodata in the common part: leave the bands {2} out, choose another layer or extent, or correct its nodata value</source>
        <translation>{0} Kanäle von {1} haben im gemeinsamen Teil nur NoData: lassen Sie die Kanäle {2} weg, wählen Sie einen anderen Layer oder eine andere Ausdehnung, oder berichtigen Sie den NoData-Wert</translation>
    </message>
    <message>
        <source>it is an archive, which must be unpacked first</source>
        <translation>es ist ein Archiv, das erst entpackt werden muss</translation>
    </message>
    <message>
        <source>{0} The MS product is sharpened; fusing corrects for it.</source>
        <translation>{0} Das MS-Produkt ist geschärft; die Fusion korrigiert das.</translation>
    </message>
    <message>
        <source>Too few valid pixels for {0}: score a larger area, or one with less nodata.</source>
        <translation>Zu wenige gültige Pixel für {0}: bewerten Sie ein größeres Gebiet oder eines mit weniger NoData.</translation>
    </message>
    <message>
        <source>PAN and MS contradict each other in {0} % of the training pixels, as under a cloud that only one of them shows, or over plants if the NIR bands are not fused. These are left out of the training; do not trust the result there.</source>
        <translation>PAN und MS widersprechen sich in {0} % der Trainingspixel, wie unter einer Wolke, die nur in einem von beiden zu sehen ist, oder über Pflanzen, wenn die NIR-Kanäle nicht fusioniert werden. Diese Pixel bleiben beim Training außen vor; vertrauen Sie dem Ergebnis dort nicht.</translation>
    </message>
    <message>
        <source>The PAN is blurred by a Gaussian of {0} PAN pixels; fusing corrects for it.</source>
        <translation>Das PAN ist durch eine Gauß-Funktion von {0} PAN-Pixeln weichgezeichnet; die Fusion korrigiert das.</translation>
    </message>
    <message>
        <source>Some bands are softer than the others; fusing corrects for it. Further blur in PAN pixels: {0}.</source>
        <translation>Einige Kanäle sind unschärfer als die anderen; die Fusion korrigiert das. Weitere Unschärfe in PAN-Pixeln: {0}.</translation>
    </message>
    <message>
        <source>the number of training steps is negative: give 0 or more</source>
        <translation>die Zahl der Trainingsschritte ist negativ: geben Sie 0 oder mehr an</translation>
    </message>
    <message>
        <source>the settings are a {0}: give Settings, or one of PRESETS</source>
        <translation>die Einstellungen sind vom Typ {0}: geben Sie Settings oder eine der PRESETS an</translation>
    </message>
    <message>
        <source>Number of bands</source>
        <translation>Anzahl der Kanäle</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Stage one</source>
        <translation>Stufe eins</translation>
    </message>
    <message>
        <source>Stage two</source>
        <translation>Stufe zwei</translation>
    </message>
    <message>
        <source>Largest possible value</source>
        <translation>Größter möglicher Wert</translation>
    </message>
    <message>
        <source>Border that is left out (pixels)</source>
        <translation>Nicht bewerteter Rand (Pixel)</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; can&apos;t be written ({1}): check that its folder exists and its disk has room</source>
        <translation>„{0}“ kann nicht geschrieben werden ({1}): prüfen Sie, ob der Ordner vorhanden ist und der Datenträger Platz hat</translation>
    </message>
    <message>
        <source>band {0} of {1} has values such as {2}, too large to compute with: check its byte order and its nodata value, or scale it</source>
        <translation>Kanal {0} von {1} hat Werte wie {2}, die für die Berechnung zu groß sind: prüfen Sie die Byte-Reihenfolge und den NoData-Wert, oder skalieren Sie die Werte</translation>
    </message>
    <message>
        <source>far from all others</source>
        <translation>weit entfernt von allen anderen</translation>
    </message>
    <message>
        <source>at its edge and nowhere else</source>
        <translation>am Rand und nirgends sonst</translation>
    </message>
    <message>
        <source>{0} % of {1} have the value {2}, {3}, and count as nodata: if they are measurements, declare a nodata value that does not occur.</source>
        <translation>{0} % von {1} haben den Wert {2}, {3}, und zählen als NoData: wenn es Messwerte sind, legen Sie einen NoData-Wert fest, der nicht vorkommt.</translation>
    </message>
    <message>
        <source>The values of {0} differ from those of {1} by {2} % of their mean: if the two have different units or scales, or their bands another order, the indices do not judge the fusion; scale the fused image first, or choose the bands in its order.</source>
        <translation>Die Werte von {0} weichen von denen von {1} um {2} % ihres Mittelwerts ab: haben die beiden verschiedene Einheiten oder Skalierungen oder ihre Kanäle eine andere Reihenfolge, sagen die Indizes nichts über die Fusion; skalieren Sie zuerst das fusionierte Bild, oder wählen Sie die Kanäle in seiner Reihenfolge.</translation>
    </message>
    <message>
        <source>The reduced PAN does not lie on the pixels of {0}, which is resampled, so fused images can&apos;t be assessed against it: warp the MS to the grid of &apos;{1}&apos; with gdalwarp, and reduce that with the PAN.</source>
        <translation>Der reduzierte PAN-Kanal liegt nicht auf den Pixeln von {0}, denn diese werden umgerechnet; fusionierte Bilder können deshalb nicht damit bewertet werden: rechnen Sie das MS-Bild mit gdalwarp auf das Gitter von „{1}“ um, und reduzieren Sie das Ergebnis mit dem PAN-Kanal.</translation>
    </message>
    <message>
        <source>These corrections only serve to find the shift: the pair is reduced without them.</source>
        <translation>Diese Korrekturen dienen nur dazu, die Verschiebung zu finden: das Paar wird ohne sie reduziert.</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; can&apos;t be written to ({1}): choose another</source>
        <translation>in den Ordner „{0}“ kann nicht geschrieben werden ({1}): wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>the summary &apos;{0}&apos; can&apos;t be written, because the folder &apos;{1}&apos; has a folder of that name: rename it, or choose another output folder</source>
        <translation>die Übersicht „{0}“ kann nicht geschrieben werden, weil der Ordner „{1}“ einen Ordner dieses Namens enthält: benennen Sie ihn um, oder wählen Sie einen anderen Ausgabeordner</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; has no STAC item with a PAN and an MS image: give items that have both, or list the files in a CSV file with the columns pan and ms</source>
        <translation>die Liste „{0}“ enthält kein STAC-Item mit einem PAN- und einem MS-Bild: geben Sie Items an, die beide haben, oder führen Sie die Dateien in einer CSV-Datei mit den Spalten pan und ms auf</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; has no scene: add one line per scene below the first line</source>
        <translation>die Liste „{0}“ enthält keine Szene: fügen Sie unter der ersten Zeile eine Zeile pro Szene hinzu</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Assess a fused image (TRA-PAN)</source>
        <translation>Fusioniertes Bild bewerten (TRA-PAN)</translation>
    </message>
    <message>
        <source>Scores a fused layer from any method: against the PAN and MS layer that it was fused from, or against a reference. The layers are read in windows, so they can be of any size.</source>
        <translation>Bewertet einen fusionierten Layer aus einem beliebigen Verfahren: anhand des PAN- und des MS-Layers, aus denen er fusioniert wurde, oder anhand einer Referenz. Die Layer werden in Fenstern gelesen und können daher beliebig groß sein.</translation>
    </message>
    <message>
        <source>Two ways</source>
        <translation>Zwei Wege</translation>
    </message>
    <message>
        <source>&lt;strong&gt;PAN and MS&lt;/strong&gt;: the fused layer lies on the grid of the PAN layer, or on a part of it. It has one band for each chosen MS band, in the same order.</source>
        <translation>&lt;strong&gt;PAN und MS&lt;/strong&gt;: der fusionierte Layer liegt auf dem Gitter des PAN-Layers oder auf einem Teil davon. Er hat einen Kanal für jeden gewählten MS-Kanal, in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>&lt;strong&gt;A reference&lt;/strong&gt;: the fused layer lies on the grid of the reference, or on a part of it, and has the same number of bands. &lt;em&gt;Reduce a pair&lt;/em&gt; creates a pair whose reference is the original MS layer.</source>
        <translation>&lt;strong&gt;Eine Referenz&lt;/strong&gt;: der fusionierte Layer liegt auf dem Gitter der Referenz oder auf einem Teil davon und hat gleich viele Kanäle. &lt;em&gt;Auflösung eines Paars reduzieren&lt;/em&gt; erzeugt ein Paar, dessen Referenz der ursprüngliche MS-Layer ist.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>The layer to score.</source>
        <translation>Der zu bewertende Layer.</translation>
    </message>
    <message>
        <source>The panchromatic layer that was fused.</source>
        <translation>Der panchromatische Layer, der fusioniert wurde.</translation>
    </message>
    <message>
        <source>The panchromatic band of that layer. Empty: its only band, or all of them except alpha and quality bands, combined into one that resembles the MS.</source>
        <translation>Der panchromatische Kanal dieses Layers. Leer: sein einziger Kanal, oder alle außer Alpha- und Qualitätskanälen, verbunden zu einem, der dem MS ähnelt.</translation>
    </message>
    <message>
        <source>The multispectral layer that was fused.</source>
        <translation>Der multispektrale Layer, der fusioniert wurde.</translation>
    </message>
    <message>
        <source>The bands that were fused, in the same order. Empty: all except alpha and quality bands.</source>
        <translation>Die fusionierten Kanäle, in derselben Reihenfolge. Leer: alle außer Alpha- und Qualitätskanälen.</translation>
    </message>
    <message>
        <source>Optional. More MS layers, if each band is a file, as in Landsat and Sentinel-2 products. Their bands follow those of the MS layer, in the order given.</source>
        <translation>Optional. Weitere MS-Layer, wenn jeder Kanal eine eigene Datei ist, wie bei Produkten von Landsat und Sentinel-2. Ihre Kanäle folgen auf die des MS-Layers, in der angegebenen Reihenfolge.</translation>
    </message>
    <message>
        <source>The sensor. Its MTF gains are used to filter the fused layer to the resolution of the MS layer. &lt;code&gt;auto&lt;/code&gt; identifies it from the metadata.</source>
        <translation>Der Sensor. Mit seinen MTF-Werten wird der fusionierte Layer auf die Auflösung des MS-Layers gefiltert. &lt;code&gt;auto&lt;/code&gt; erkennt ihn an den Metadaten.</translation>
    </message>
    <message>
        <source>The true high-resolution image, instead of PAN and MS.</source>
        <translation>Das wahre, hochaufgelöste Bild anstelle von PAN und MS.</translation>
    </message>
    <message>
        <source>If the MS was resampled to smaller pixels: PAN pixels per pixel that it was made from. Empty: its spectrum decides.</source>
        <translation>Wenn das MS auf kleinere Pixel umgerechnet wurde: PAN-Pixel je Pixel, aus dem es entstand. Leer: sein Spektrum entscheidet.</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between MS and PAN, which needs the engine (PyTorch). If off, the georeference is used as it is.</source>
        <translation>Schätzt die Verschiebung zwischen MS und PAN im Subpixelbereich; das braucht die Engine (PyTorch). Ausgeschaltet wird die Georeferenz unverändert verwendet.</translation>
    </message>
    <message>
        <source>With a reference: PAN pixels per MS pixel along one axis. ERGAS is scaled by it.</source>
        <translation>Mit einer Referenz: PAN-Pixel je MS-Pixel entlang einer Achse. Damit wird ERGAS skaliert.</translation>
    </message>
    <message>
        <source>With a reference: the largest possible value of the data, for PSNR and SSIM. Empty: for integers 2&lt;sup&gt;bits&lt;/sup&gt; - 1 for the number of bits that the reference needs, otherwise the maximum of the reference.</source>
        <translation>Mit einer Referenz: der größte mögliche Wert der Daten, für PSNR und SSIM. Leer: bei ganzen Zahlen 2&lt;sup&gt;Bits&lt;/sup&gt; - 1 für die Anzahl Bits, die die Referenz braucht, sonst das Maximum der Referenz.</translation>
    </message>
    <message>
        <source>With a reference: width in pixels of the border that is not scored.</source>
        <translation>Mit einer Referenz: Breite in Pixeln des Randes, der nicht bewertet wird.</translation>
    </message>
    <message>
        <source>Optional. An HTML page with the indices.</source>
        <translation>Optional. Eine HTML-Seite mit den Indizes.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Quality without a reference, from 0 to 1 (best). It is the product of 1 - D_lambda_K and 1 - D_S.</source>
        <translation>Qualität ohne Referenz, von 0 bis 1 (ideal). Sie ist das Produkt aus 1 - D_lambda_K und 1 - D_S.</translation>
    </message>
    <message>
        <source>Spectral distortion; 0 is best.</source>
        <translation>Spektrale Verzerrung; 0 ist ideal.</translation>
    </message>
    <message>
        <source>Spatial distortion; 0 is best.</source>
        <translation>Räumliche Verzerrung; 0 ist ideal.</translation>
    </message>
    <message>
        <source>How weakly the detail of the bands correlates with the PAN band; 0 is best.</source>
        <translation>Wie wenig die Details der Kanäle mit dem PAN-Kanal korrelieren; 0 ist ideal.</translation>
    </message>
    <message>
        <source>Reprojected indices; 0 is best. The fused layer, blurred by the published MTF gains and reduced to the MS grid, against the MS layer: 1 - Q2n, spectral angle in degrees, relative error.</source>
        <translation>Zurückgerechnete Indizes; 0 ist ideal. Der fusionierte Layer, unscharf gerechnet mit den veröffentlichten MTF-Werten und auf das MS-Gitter reduziert, im Vergleich zum MS-Layer: 1 - Q2n, Spektralwinkel in Grad, relativer Fehler.</translation>
    </message>
    <message>
        <source>Quality of all bands together; 1 is best.</source>
        <translation>Qualität aller Kanäle zusammen; 1 ist ideal.</translation>
    </message>
    <message>
        <source>Relative error of all bands; 0 is best.</source>
        <translation>Relativer Fehler aller Kanäle; 0 ist ideal.</translation>
    </message>
    <message>
        <source>Spectral angle in degrees; 0 is best.</source>
        <translation>Spektralwinkel in Grad; 0 ist ideal.</translation>
    </message>
    <message>
        <source>Correlation of the spatial detail; 1 is best.</source>
        <translation>Korrelation der räumlichen Details; 1 ist ideal.</translation>
    </message>
    <message>
        <source>Peak signal-to-noise ratio in dB; higher is better. Empty if both images are identical.</source>
        <translation>Spitzen-Signal-Rausch-Verhältnis in dB; höher ist besser. Leer, wenn beide Bilder gleich sind.</translation>
    </message>
    <message>
        <source>Structural similarity; 1 is best.</source>
        <translation>Strukturelle Ähnlichkeit; 1 ist ideal.</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Kommandozeile</translation>
    </message>
    <message>
        <source>Pansharpen many scenes (TRA-PAN)</source>
        <translation>Pansharpening vieler Szenen (TRA-PAN)</translation>
    </message>
    <message>
        <source>Runs &lt;em&gt;Pansharpen (TRA-PAN)&lt;/em&gt; on all PAN/MS pairs of a folder or a list and writes a summary. Finished scenes are kept: after an interruption or a failure, run it again to continue. If a scene fails, the others continue.</source>
        <translation>Führt &lt;em&gt;Pansharpening (TRA-PAN)&lt;/em&gt; für alle PAN/MS-Paare eines Ordners oder einer Liste aus und schreibt eine Zusammenfassung. Fertige Szenen bleiben erhalten: starten Sie nach einer Unterbrechung oder einem Fehler noch einmal, um fortzufahren. Schlägt eine Szene fehl, laufen die übrigen weiter.</translation>
    </message>
    <message>
        <source>Which files form a pair</source>
        <translation>Welche Dateien ein Paar bilden</translation>
    </message>
    <message>
        <source>&lt;strong&gt;In a folder&lt;/strong&gt; and its subfolders, two files form a pair if their paths differ only in the words for PAN and MS: &lt;code&gt;a_pan.tif&lt;/code&gt; and &lt;code&gt;a_ms.tif&lt;/code&gt;, &lt;code&gt;x-P2AS-y.tif&lt;/code&gt; and &lt;code&gt;x-M2AS-y.tif&lt;/code&gt;, &lt;code&gt;PAN/x.tif&lt;/code&gt; and &lt;code&gt;MUL/x.tif&lt;/code&gt;. Single-band files are combined into one MS image: Landsat&apos;s &lt;code&gt;B1&lt;/code&gt; to &lt;code&gt;B7&lt;/code&gt;, with &lt;code&gt;B8&lt;/code&gt; as the PAN band, or &lt;code&gt;blue&lt;/code&gt;, &lt;code&gt;green&lt;/code&gt;, &lt;code&gt;red&lt;/code&gt;, &lt;code&gt;nir&lt;/code&gt;. If a subfolder has only one PAN and one MS file, they form a pair even if their names differ otherwise. The log lists the files without a partner.</source>
        <translation>&lt;strong&gt;In einem Ordner&lt;/strong&gt; und seinen Unterordnern bilden zwei Dateien ein Paar, wenn sich ihre Pfade nur in den Wörtern für PAN und MS unterscheiden: &lt;code&gt;a_pan.tif&lt;/code&gt; und &lt;code&gt;a_ms.tif&lt;/code&gt;, &lt;code&gt;x-P2AS-y.tif&lt;/code&gt; und &lt;code&gt;x-M2AS-y.tif&lt;/code&gt;, &lt;code&gt;PAN/x.tif&lt;/code&gt; und &lt;code&gt;MUL/x.tif&lt;/code&gt;. Dateien mit einem Kanal werden zu einem MS-Bild verbunden: &lt;code&gt;B1&lt;/code&gt; bis &lt;code&gt;B7&lt;/code&gt; von Landsat, mit &lt;code&gt;B8&lt;/code&gt; als PAN-Kanal, oder &lt;code&gt;blue&lt;/code&gt;, &lt;code&gt;green&lt;/code&gt;, &lt;code&gt;red&lt;/code&gt;, &lt;code&gt;nir&lt;/code&gt;. Hat ein Unterordner nur eine PAN- und eine MS-Datei, bilden sie ein Paar, auch wenn sich ihre Namen sonst unterscheiden. Das Protokoll nennt die Dateien ohne Partner.</translation>
    </message>
    <message>
        <source>&lt;strong&gt;A CSV file&lt;/strong&gt; has a header line with the columns &lt;code&gt;pan&lt;/code&gt; and &lt;code&gt;ms&lt;/code&gt; (several files separated by &lt;code&gt;;&lt;/code&gt;). The columns &lt;code&gt;name&lt;/code&gt;, &lt;code&gt;output&lt;/code&gt; and &lt;code&gt;sensor&lt;/code&gt; are optional. Paths are relative to the folder of the CSV file.</source>
        <translation>&lt;strong&gt;Eine CSV-Datei&lt;/strong&gt; hat eine Kopfzeile mit den Spalten &lt;code&gt;pan&lt;/code&gt; und &lt;code&gt;ms&lt;/code&gt; (mehrere Dateien durch &lt;code&gt;;&lt;/code&gt; getrennt). Die Spalten &lt;code&gt;name&lt;/code&gt;, &lt;code&gt;output&lt;/code&gt; und &lt;code&gt;sensor&lt;/code&gt; sind optional. Pfade sind relativ zum Ordner der CSV-Datei.</translation>
    </message>
    <message>
        <source>&lt;strong&gt;STAC items&lt;/strong&gt; (JSON: an item, an item collection or a list of these) describe the bands of their assets. They need the Python package &lt;code&gt;pystac&lt;/code&gt;.</source>
        <translation>&lt;strong&gt;STAC-Items&lt;/strong&gt; (JSON: ein Item, eine Item-Collection oder eine Liste davon) beschreiben die Kanäle ihrer Assets. Sie brauchen das Python-Paket &lt;code&gt;pystac&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>The folder with the pairs.</source>
        <translation>Der Ordner mit den Paaren.</translation>
    </message>
    <message>
        <source>A CSV file or STAC items, instead of a folder.</source>
        <translation>Eine CSV-Datei oder STAC-Items anstelle eines Ordners.</translation>
    </message>
    <message>
        <source>The sensor of all scenes. &lt;code&gt;auto&lt;/code&gt; identifies the sensor of each scene from its metadata.</source>
        <translation>Der Sensor aller Szenen. &lt;code&gt;auto&lt;/code&gt; erkennt den Sensor jeder Szene an ihren Metadaten.</translation>
    </message>
    <message>
        <source>Training length: &lt;code&gt;fast&lt;/code&gt;, &lt;code&gt;balanced&lt;/code&gt; or &lt;code&gt;best&lt;/code&gt;.</source>
        <translation>Länge des Trainings: &lt;code&gt;fast&lt;/code&gt;, &lt;code&gt;balanced&lt;/code&gt; oder &lt;code&gt;best&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>Where to compute. With a scheduler, &lt;code&gt;cuda&lt;/code&gt; requests workers with the resource GPU.</source>
        <translation>Wo gerechnet wird. Mit einem Scheduler fordert &lt;code&gt;cuda&lt;/code&gt; Worker mit der Ressource GPU an.</translation>
    </message>
    <message>
        <source>If the MS images were resampled to smaller pixels: PAN pixels per pixel that they were made from. Empty: the list or their spectrum decides.</source>
        <translation>Wenn die MS-Bilder auf kleinere Pixel umgerechnet wurden: PAN-Pixel je Pixel, aus dem sie entstanden. Leer: die Liste oder ihr Spektrum entscheidet.</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between MS and PAN of each scene.</source>
        <translation>Schätzt für jede Szene die Verschiebung zwischen MS und PAN im Subpixelbereich.</translation>
    </message>
    <message>
        <source>Random seed.</source>
        <translation>Zufallsstartwert (Seed).</translation>
    </message>
    <message>
        <source>Training steps of the two stages. Empty: the preset decides.</source>
        <translation>Trainingsschritte der beiden Stufen. Leer: die Voreinstellung entscheidet.</translation>
    </message>
    <message>
        <source>Data type of the outputs. &lt;code&gt;auto&lt;/code&gt; uses the type of each MS image.</source>
        <translation>Datentyp der Ausgaben. &lt;code&gt;auto&lt;/code&gt; verwendet den Typ des jeweiligen MS-Bildes.</translation>
    </message>
    <message>
        <source>Numbers of the bands to use in each scene, in the order of the output, for example &lt;code&gt;5,3,2&lt;/code&gt;. Empty: all except alpha and quality bands.</source>
        <translation>Nummern der Kanäle, die aus jeder Szene verwendet werden, in der Reihenfolge der Ausgabe, zum Beispiel &lt;code&gt;5,3,2&lt;/code&gt;. Leer: alle außer Alpha- und Qualitätskanälen.</translation>
    </message>
    <message>
        <source>A network trained on another scene of the sensor, and whether each scene trains it further (&lt;code&gt;fine-tune&lt;/code&gt;) or only applies it (&lt;code&gt;apply only&lt;/code&gt;).</source>
        <translation>Ein Netz, das mit einer anderen Szene des Sensors trainiert wurde, und ob jede Szene es weiter trainiert (&lt;code&gt;fine-tune&lt;/code&gt;) oder nur anwendet (&lt;code&gt;apply only&lt;/code&gt;).</translation>
    </message>
    <message>
        <source>Nodata value of the outputs. Empty: that of each MS image.</source>
        <translation>NoData-Wert der Ausgaben. Leer: der des jeweiligen MS-Bildes.</translation>
    </message>
    <message>
        <source>Adds overviews, or the statistics of each band, to the outputs.</source>
        <translation>Fügt den Ausgaben Übersichten oder die Statistik jedes Kanals hinzu.</translation>
    </message>
    <message>
        <source>Writes cloud-optimised GeoTIFFs, with overviews.</source>
        <translation>Schreibt Cloud-optimierte GeoTIFFs mit Übersichten.</translation>
    </message>
    <message>
        <source>Address of a Dask scheduler, for example &lt;code&gt;tcp://host:8786&lt;/code&gt;, whose workers fuse the scenes. They must see the same files under the same paths. Needs the Python package &lt;code&gt;dask[distributed]&lt;/code&gt;.</source>
        <translation>Adresse eines Dask-Schedulers, zum Beispiel &lt;code&gt;tcp://host:8786&lt;/code&gt;, dessen Worker die Szenen fusionieren. Sie müssen dieselben Dateien unter denselben Pfaden sehen. Braucht das Python-Paket &lt;code&gt;dask[distributed]&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>Writes a report next to each fused raster.</source>
        <translation>Schreibt neben jedes fusionierte Raster einen Bericht.</translation>
    </message>
    <message>
        <source>Lists the pairs in the log, and why other files belong to none. Nothing is fused or written.</source>
        <translation>Zeigt im Protokoll die Paare und warum andere Dateien zu keinem gehören. Nichts wird fusioniert oder geschrieben.</translation>
    </message>
    <message>
        <source>Adds the fused rasters to the project at the end.</source>
        <translation>Fügt die fusionierten Raster am Ende dem Projekt hinzu.</translation>
    </message>
    <message>
        <source>For the fused rasters, &lt;code&gt;summary.html&lt;/code&gt; and &lt;code&gt;summary.csv&lt;/code&gt;.</source>
        <translation>Für die fusionierten Raster, &lt;code&gt;summary.html&lt;/code&gt; und &lt;code&gt;summary.csv&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>A GeoTIFF for each scene, named after the scene. An existing one is kept if it is complete and its metadata name the same input files (name, size, modification time), settings and version.</source>
        <translation>Ein GeoTIFF je Szene, benannt nach der Szene. Ein vorhandenes bleibt erhalten, wenn es vollständig ist und seine Metadaten dieselben Eingabedateien (Name, Größe, Änderungszeit), Einstellungen und Version nennen.</translation>
    </message>
    <message>
        <source>&lt;code&gt;SUMMARY&lt;/code&gt;: a page with the state, quality indices, duration, device and warnings of each scene, and the reason for each failure. &lt;code&gt;summary.csv&lt;/code&gt; contains the same for other programs.</source>
        <translation>&lt;code&gt;SUMMARY&lt;/code&gt;: eine Seite mit Status, Qualitätsindizes, Dauer, Gerät und Warnungen jeder Szene und dem Grund jedes Fehlers. &lt;code&gt;summary.csv&lt;/code&gt; enthält dasselbe für andere Programme.</translation>
    </message>
    <message>
        <source>Reduce a pair (TRA-PAN)</source>
        <translation>Auflösung eines Paars reduzieren (TRA-PAN)</translation>
    </message>
    <message>
        <source>Reduces the resolution of PAN and MS by their ratio (Wald&apos;s protocol). The original MS layer is then the reference for a fusion of the reduced pair, so that you can test any method on your own data.</source>
        <translation>Reduziert die Auflösung von PAN und MS um ihr Verhältnis (Protokoll von Wald). Der ursprüngliche MS-Layer ist dann die Referenz für eine Fusion des reduzierten Paars; so können Sie jedes Verfahren mit Ihren eigenen Daten testen.</translation>
    </message>
    <message>
        <source>Test a method</source>
        <translation>Ein Verfahren testen</translation>
    </message>
    <message>
        <source>Create the reduced pair from your PAN and MS layer.</source>
        <translation>Erzeugen Sie das reduzierte Paar aus Ihrem PAN- und MS-Layer.</translation>
    </message>
    <message>
        <source>Fuse it with &lt;em&gt;Pansharpen (TRA-PAN)&lt;/em&gt; or any other method.</source>
        <translation>Fusionieren Sie es mit &lt;em&gt;Pansharpening (TRA-PAN)&lt;/em&gt; oder einem anderen Verfahren.</translation>
    </message>
    <message>
        <source>Run &lt;em&gt;Assess a fused image&lt;/em&gt; with the original MS layer as reference.</source>
        <translation>Führen Sie &lt;em&gt;Fusioniertes Bild bewerten&lt;/em&gt; mit dem ursprünglichen MS-Layer als Referenz aus.</translation>
    </message>
    <message>
        <source>The panchromatic layer.</source>
        <translation>Der panchromatische Layer.</translation>
    </message>
    <message>
        <source>The multispectral layer.</source>
        <translation>Der multispektrale Layer.</translation>
    </message>
    <message>
        <source>The bands to use, in the order of the output. Empty: all except alpha and quality bands.</source>
        <translation>Die zu verwendenden Kanäle, in der Reihenfolge der Ausgabe. Leer: alle außer Alpha- und Qualitätskanälen.</translation>
    </message>
    <message>
        <source>The sensor. Each band is filtered with its MTF gain. &lt;code&gt;auto&lt;/code&gt; identifies the sensor from the metadata.</source>
        <translation>Der Sensor. Jeder Kanal wird mit seinem MTF-Wert gefiltert. &lt;code&gt;auto&lt;/code&gt; erkennt den Sensor an den Metadaten.</translation>
    </message>
    <message>
        <source>The reduced PAN band, a GeoTIFF.</source>
        <translation>Der reduzierte PAN-Kanal, ein GeoTIFF.</translation>
    </message>
    <message>
        <source>The reduced MS image, a GeoTIFF. Either both files are written or none.</source>
        <translation>Das reduzierte MS-Bild, ein GeoTIFF. Es werden entweder beide Dateien geschrieben oder keine.</translation>
    </message>
    <message>
        <source>The reduced PAN lies exactly on the pixels of the MS layer, cropped so that the ratio divides its size. The PAN band is filtered with its MTF and sampled at the registered centres of the MS pixels.</source>
        <translation>Der reduzierte PAN liegt genau auf den Pixeln des MS-Layers, so zugeschnitten, dass das Verhältnis seine Größe teilt. Der PAN-Kanal wird mit seiner MTF gefiltert und in den registrierten Mitten der MS-Pixel abgetastet.</translation>
    </message>
    <message>
        <source>The reduced MS is filtered with its MTF and decimated: every ratio-th pixel is kept, starting at pixel ratio / 2 (rounded down). Its georeference accounts for this. At ratio 4, the centre of its first pixel is the centre of pixel (2, 2) of the reduced PAN, counted from 0.</source>
        <translation>Das reduzierte MS wird mit seiner MTF gefiltert und ausgedünnt: von je Verhältnis Pixeln bleibt eines, beginnend mit dem Pixel Verhältnis / 2 (abgerundet). Seine Georeferenz berücksichtigt das. Beim Verhältnis 4 ist die Mitte seines ersten Pixels die Mitte des Pixels (2, 2) des reduzierten PAN, gezählt ab 0.</translation>
    </message>
    <message>
        <source>Both keep the data type, nodata value, band names and scale of their input. A pixel becomes nodata if the filter has too few valid pixels around it.</source>
        <translation>Beide behalten Datentyp, NoData-Wert, Kanalnamen und Skalierung ihrer Eingabe. Ein Pixel wird NoData, wenn der Filter zu wenige gültige Pixel um es herum hat.</translation>
    </message>
    <message>
        <source>The metadata domain &lt;code&gt;TRAPAN&lt;/code&gt; contains the registration and the gains.</source>
        <translation>Die Metadatendomäne &lt;code&gt;TRAPAN&lt;/code&gt; enthält die Registrierung und die MTF-Werte.</translation>
    </message>
    <message>
        <source>Engine information</source>
        <translation>Informationen zur Engine</translation>
    </message>
    <message>
        <source>Starts the engine and reports which Python runs it and how it was found, the versions of PyTorch and NumPy, the devices, and the duration of a tiny test run. Your data is not read.</source>
        <translation>Startet die Engine und gibt an, welches Python sie ausführt und wie es gefunden wurde, die Versionen von PyTorch und NumPy, die Geräte und die Dauer eines winzigen Testlaufs. Ihre Daten werden nicht gelesen.</translation>
    </message>
    <message>
        <source>The log has one line per fact. Copy it into a bug report: it contains folder names but no passwords.</source>
        <translation>Das Protokoll hat eine Zeile je Angabe. Kopieren Sie es in einen Fehlerbericht: es enthält Ordnernamen, aber keine Passwörter.</translation>
    </message>
    <message>
        <source>&lt;code&gt;INFORMATION&lt;/code&gt; contains the same as a JSON document, for scripts.</source>
        <translation>&lt;code&gt;INFORMATION&lt;/code&gt; enthält dasselbe als JSON-Dokument, für Skripte.</translation>
    </message>
    <message>
        <source>If the engine is not installed or does not start, &lt;code&gt;error&lt;/code&gt; gives the reason.</source>
        <translation>Ist die Engine nicht installiert oder startet sie nicht, nennt &lt;code&gt;error&lt;/code&gt; den Grund.</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>Engine installieren</translation>
    </message>
    <message>
        <source>Installs PyTorch, NumPy and SciPy for the TRA-PAN engine in a separate Python environment. QGIS&apos;s Python and other plugins stay unchanged. The environment is in your user data folder, outside the QGIS profile, so upgrades of QGIS or the plugin do not affect it. Run this once, and again if a later version of the plugin asks for it.</source>
        <translation>Installiert PyTorch, NumPy und SciPy für die TRA-PAN-Engine in einer eigenen Python-Umgebung. Das Python von QGIS und andere Erweiterungen bleiben unverändert. Die Umgebung liegt in Ihrem Benutzerdatenordner, außerhalb des QGIS-Profils; Aktualisierungen von QGIS oder der Erweiterung berühren sie daher nicht. Führen Sie dies einmal aus, und noch einmal, wenn eine spätere Version der Erweiterung danach fragt.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>The installer looks for a Python 3.10 to 3.14 with &lt;code&gt;venv&lt;/code&gt; and &lt;code&gt;pip&lt;/code&gt;. The log lists each one that it tries.</source>
        <translation>Gesucht wird ein Python 3.10 bis 3.14 mit &lt;code&gt;venv&lt;/code&gt; und &lt;code&gt;pip&lt;/code&gt;. Das Protokoll nennt jedes, das probiert wird.</translation>
    </message>
    <message>
        <source>It chooses the PyTorch build: CUDA if &lt;code&gt;nvidia-smi&lt;/code&gt; reports a GPU and a driver that support one of the builds, otherwise the CPU.</source>
        <translation>Der PyTorch-Build wird gewählt: CUDA, wenn &lt;code&gt;nvidia-smi&lt;/code&gt; eine GPU und einen Treiber meldet, die einen der Builds unterstützen, sonst die CPU.</translation>
    </message>
    <message>
        <source>It checks the free disk space: 1.5 GB for the CPU build, 10 GB for CUDA during the installation.</source>
        <translation>Der freie Speicherplatz wird geprüft: 1,5 GB für den CPU-Build, 10 GB für CUDA während der Installation.</translation>
    </message>
    <message>
        <source>Only then does it replace an existing engine. After a cancelled or failed installation, the existing engine remains. The next installation removes what an aborted one has left.</source>
        <translation>Erst dann wird eine vorhandene Engine ersetzt. Nach einer abgebrochenen oder fehlgeschlagenen Installation bleibt die vorhandene Engine bestehen. Die nächste Installation entfernt, was eine abgebrochene hinterlassen hat.</translation>
    </message>
    <message>
        <source>&lt;code&gt;install&lt;/code&gt;; &lt;code&gt;dry run&lt;/code&gt; only lists the steps; &lt;code&gt;repair&lt;/code&gt; reinstalls the existing engine; &lt;code&gt;remove&lt;/code&gt; deletes it.</source>
        <translation>&lt;code&gt;install&lt;/code&gt;; &lt;code&gt;dry run&lt;/code&gt; nennt nur die Schritte; &lt;code&gt;repair&lt;/code&gt; installiert die vorhandene Engine neu; &lt;code&gt;remove&lt;/code&gt; löscht sie.</translation>
    </message>
    <message>
        <source>The PyTorch build: &lt;code&gt;auto&lt;/code&gt;, &lt;code&gt;cpu&lt;/code&gt; or &lt;code&gt;cuda&lt;/code&gt;.</source>
        <translation>Der PyTorch-Build: &lt;code&gt;auto&lt;/code&gt;, &lt;code&gt;cpu&lt;/code&gt; oder &lt;code&gt;cuda&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>A folder of wheels to install from, without a network.</source>
        <translation>Ein Ordner mit Wheels, aus dem ohne Netzwerk installiert wird.</translation>
    </message>
    <message>
        <source>URL of a package index that replaces the public ones. It must have all packages, including the PyTorch builds.</source>
        <translation>URL eines Paketindex, der die öffentlichen ersetzt. Er muss alle Pakete haben, auch die PyTorch-Builds.</translation>
    </message>
    <message>
        <source>The base Python of the environment. Empty: the first suitable one that is found.</source>
        <translation>Das Basis-Python der Umgebung. Leer: das erste geeignete, das gefunden wird.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>The proxy of &lt;em&gt;Settings &amp;gt; Options &amp;gt; Network&lt;/em&gt; is used. pip&apos;s own configuration also applies, for example mirrors and certificates (&lt;code&gt;PIP_CERT&lt;/code&gt;). Passwords never appear in the log.</source>
        <translation>Der Proxy aus &lt;em&gt;Einstellungen &amp;gt; Optionen &amp;gt; Netzwerk&lt;/em&gt; wird verwendet. Auch die eigene Konfiguration von pip gilt, zum Beispiel Spiegelserver und Zertifikate (&lt;code&gt;PIP_CERT&lt;/code&gt;). Passwörter erscheinen nie im Protokoll.</translation>
    </message>
    <message>
        <source>Pansharpen (TRA-PAN)</source>
        <translation>Pansharpening (TRA-PAN)</translation>
    </message>
    <message>
        <source>Fuses a panchromatic (PAN) and a multispectral (MS) layer of the same scene. The result has the bands of the MS layer at the resolution of the PAN layer. A small network is trained on this pair only: there is no training data to collect or download, and no data leaves your computer.</source>
        <translation>Fusioniert einen panchromatischen (PAN) und einen multispektralen (MS) Layer derselben Szene. Das Ergebnis hat die Kanäle des MS-Layers in der Auflösung des PAN-Layers. Ein kleines Netz wird nur mit diesem Paar trainiert: Trainingsdaten müssen weder gesammelt noch heruntergeladen werden, und keine Daten verlassen Ihren Rechner.</translation>
    </message>
    <message>
        <source>First try</source>
        <translation>Erster Versuch</translation>
    </message>
    <message>
        <source>Choose the PAN and the MS layer.</source>
        <translation>Wählen Sie den PAN- und den MS-Layer.</translation>
    </message>
    <message>
        <source>Click &lt;em&gt;Run&lt;/em&gt;. The log shows the stage and the remaining time. You can cancel at any time; a cancelled run leaves no files.</source>
        <translation>Klicken Sie auf &lt;em&gt;Starten&lt;/em&gt;. Das Protokoll zeigt die Stufe und die Restzeit. Sie können jederzeit abbrechen; ein abgebrochener Lauf hinterlässt keine Dateien.</translation>
    </message>
    <message>
        <source>The fused layer is added with the band combination and the contrast stretch of the MS layer.</source>
        <translation>Der fusionierte Layer wird mit der Kanalkombination und der Kontraststreckung des MS-Layers hinzugefügt.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Two overlapping rasters. Their origins, extents and sizes may differ. If the MS layer has another CRS, it is resampled to that of the PAN layer while it is read.</source>
        <translation>Zwei sich überlappende Raster. Ursprung, Ausdehnung und Größe dürfen verschieden sein. Hat der MS-Layer ein anderes KBS, wird er beim Lesen in das des PAN-Layers umgerechnet.</translation>
    </message>
    <message>
        <source>One MS pixel must be 1 to 16 PAN pixels wide. If the ratio differs from a whole number by more than 1 %, the MS layer is resampled to a whole-number ratio. An MS that was resampled to smaller pixels is used at its true ones.</source>
        <translation>Ein MS-Pixel muss 1 bis 16 PAN-Pixel breit sein. Weicht das Verhältnis um mehr als 1 % von einer ganzen Zahl ab, wird der MS-Layer auf ein ganzzahliges Verhältnis umgerechnet. Ein MS, das auf kleinere Pixel umgerechnet wurde, wird mit seinen wahren verwendet.</translation>
    </message>
    <message>
        <source>The CRS and the additional no-data values that you set on a layer count in place of those of its file.</source>
        <translation>Das KBS und die zusätzlichen NoData-Werte, die Sie an einem Layer einstellen, gelten anstelle derer seiner Datei.</translation>
    </message>
    <message>
        <source>The overlap must have at least 16 x 16 MS pixels. For ratios above 4, it must have at least four times the ratio along each side.</source>
        <translation>Die Überlappung muss mindestens 16 x 16 MS-Pixel haben. Bei Verhältnissen über 4 muss sie entlang jeder Seite mindestens das Vierfache des Verhältnisses haben.</translation>
    </message>
    <message>
        <source>Any number of bands, integer or floating point. Nodata, masked, NaN and infinite pixels are ignored and become nodata in the output.</source>
        <translation>Beliebig viele Kanäle, ganze Zahlen oder Gleitkommazahlen. NoData, maskierte, NaN- und unendliche Pixel werden ignoriert und in der Ausgabe NoData.</translation>
    </message>
    <message>
        <source>If the MS image has one file per band, as Landsat has, choose the first band as MS layer, and the others under &lt;em&gt;More MS layers&lt;/em&gt;.</source>
        <translation>Hat das MS-Bild eine Datei je Kanal wie bei Landsat, wählen Sie den ersten Kanal als MS-Layer und die übrigen unter &lt;em&gt;Weitere MS-Layer&lt;/em&gt;.</translation>
    </message>
    <message>
        <source>On-the-fly rasters of the raster calculator are written to a temporary file. Layers from web services (WMS, XYZ) and databases can&apos;t be used directly. Export them to a raster file first.</source>
        <translation>Virtuelle Raster des Rasterrechners werden in eine temporäre Datei geschrieben. Layer aus Webdiensten (WMS, XYZ) und Datenbanken können nicht direkt verwendet werden. Exportieren Sie sie zuerst in eine Rasterdatei.</translation>
    </message>
    <message>
        <source>The panchromatic layer. The fused raster gets its grid.</source>
        <translation>Der panchromatische Layer. Das fusionierte Raster erhält sein Gitter.</translation>
    </message>
    <message>
        <source>The bands to fuse, in the order of the output, for example &lt;code&gt;5;3;2&lt;/code&gt;. Empty: all except alpha and quality bands.</source>
        <translation>Die zu fusionierenden Kanäle, in der Reihenfolge der Ausgabe, zum Beispiel &lt;code&gt;5;3;2&lt;/code&gt;. Leer: alle außer Alpha- und Qualitätskanälen.</translation>
    </message>
    <message>
        <source>The sensor. It sets how strongly each band is blurred (MTF gain at Nyquist). &lt;code&gt;auto&lt;/code&gt; identifies the sensor from the product metadata and reports it in the log. Choose &lt;code&gt;generic&lt;/code&gt; if your sensor is not listed.</source>
        <translation>Der Sensor. Er bestimmt, wie stark jeder Kanal verwischt ist (MTF-Wert bei Nyquist). &lt;code&gt;auto&lt;/code&gt; erkennt den Sensor an den Produktmetadaten und nennt ihn im Protokoll. Wählen Sie &lt;code&gt;generic&lt;/code&gt;, wenn Ihr Sensor nicht aufgeführt ist.</translation>
    </message>
    <message>
        <source>&lt;code&gt;fast&lt;/code&gt; for a preview, &lt;code&gt;balanced&lt;/code&gt; for most work, &lt;code&gt;best&lt;/code&gt; for final products.</source>
        <translation>&lt;code&gt;fast&lt;/code&gt; für eine Vorschau, &lt;code&gt;balanced&lt;/code&gt; für die meisten Arbeiten, &lt;code&gt;best&lt;/code&gt; für Endprodukte.</translation>
    </message>
    <message>
        <source>&lt;code&gt;auto&lt;/code&gt; uses a GPU if PyTorch finds one. With &lt;code&gt;cuda&lt;/code&gt;, &lt;code&gt;mps&lt;/code&gt; or &lt;code&gt;cpu&lt;/code&gt;, the run fails if this device is not available.</source>
        <translation>&lt;code&gt;auto&lt;/code&gt; verwendet eine GPU, wenn PyTorch eine findet. Mit &lt;code&gt;cuda&lt;/code&gt;, &lt;code&gt;mps&lt;/code&gt; oder &lt;code&gt;cpu&lt;/code&gt; schlägt der Lauf fehl, wenn dieses Gerät nicht verfügbar ist.</translation>
    </message>
    <message>
        <source>Fuses only this extent, given in the CRS of the PAN layer unless you name another. Empty: the overlap of PAN and MS.</source>
        <translation>Fusioniert nur diese Ausdehnung, im KBS des PAN-Layers, sofern Sie kein anderes nennen. Leer: die Überlappung von PAN und MS.</translation>
    </message>
    <message>
        <source>If the MS was resampled to smaller pixels, for example to those of the PAN: PAN pixels per pixel that it was made from, such as 4. Empty: its spectrum decides, and the log says so.</source>
        <translation>Wenn das MS auf kleinere Pixel umgerechnet wurde, zum Beispiel auf die des PAN: PAN-Pixel je Pixel, aus dem es entstand, etwa 4. Leer: sein Spektrum entscheidet, und das Protokoll sagt es.</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between MS and PAN. Switch it off only if you are sure that the georeference is correct.</source>
        <translation>Schätzt die Verschiebung zwischen MS und PAN im Subpixelbereich. Schalten Sie dies nur aus, wenn Sie sicher sind, dass die Georeferenz stimmt.</translation>
    </message>
    <message>
        <source>Random seed. The same seed gives the same pixels on the same machine.</source>
        <translation>Zufallsstartwert. Derselbe Startwert ergibt auf demselben Rechner dieselben Pixel.</translation>
    </message>
    <message>
        <source>Training steps of stage one. Empty: the preset decides.</source>
        <translation>Trainingsschritte der Stufe eins. Leer: die Voreinstellung entscheidet.</translation>
    </message>
    <message>
        <source>Training steps of stage two. Empty: the preset decides.</source>
        <translation>Trainingsschritte der Stufe zwei. Leer: die Voreinstellung entscheidet.</translation>
    </message>
    <message>
        <source>Optional. A network saved with &lt;code&gt;SAVE_WEIGHTS&lt;/code&gt; from another scene of the same sensor, with the same bands in the same order.</source>
        <translation>Optional. Ein mit &lt;code&gt;SAVE_WEIGHTS&lt;/code&gt; gespeichertes Netz aus einer anderen Szene desselben Sensors, mit denselben Kanälen in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>&lt;code&gt;fine-tune&lt;/code&gt; trains that network further. A quarter of the preset&apos;s steps gives about the same quality as a full training. &lt;code&gt;apply only&lt;/code&gt; fuses without training; the result is slightly less accurate.</source>
        <translation>&lt;code&gt;fine-tune&lt;/code&gt; trainiert dieses Netz weiter. Ein Viertel der Schritte der Voreinstellung ergibt etwa dieselbe Qualität wie ein ganzes Training. &lt;code&gt;apply only&lt;/code&gt; fusioniert ohne Training; das Ergebnis ist etwas weniger genau.</translation>
    </message>
    <message>
        <source>Optional. Saves the trained network as a &lt;code&gt;.safetensors&lt;/code&gt; file.</source>
        <translation>Optional. Speichert das trainierte Netz als &lt;code&gt;.safetensors&lt;/code&gt;-Datei.</translation>
    </message>
    <message>
        <source>Data type of the output. &lt;code&gt;auto&lt;/code&gt; uses the type of the MS layer. Values are rounded and clipped to the range of the type.</source>
        <translation>Datentyp der Ausgabe. &lt;code&gt;auto&lt;/code&gt; verwendet den Typ des MS-Layers. Werte werden gerundet und auf den Bereich des Typs begrenzt.</translation>
    </message>
    <message>
        <source>Value of output pixels where PAN or MS is nodata. Empty: the nodata value of the MS layer.</source>
        <translation>Wert der Ausgabepixel, in denen PAN oder MS NoData ist. Leer: der NoData-Wert des MS-Layers.</translation>
    </message>
    <message>
        <source>Stores reduced-resolution copies (pyramids) in the raster, for faster display.</source>
        <translation>Speichert Kopien mit geringerer Auflösung (Pyramiden) im Raster, für eine schnellere Anzeige.</translation>
    </message>
    <message>
        <source>Writes a cloud-optimised GeoTIFF: with overviews, and laid out so that programs can read parts of it over the network.</source>
        <translation>Schreibt ein Cloud-optimiertes GeoTIFF: mit Übersichten und so angeordnet, dass Programme Teile davon über das Netzwerk lesen können.</translation>
    </message>
    <message>
        <source>Stores minimum, maximum, mean and standard deviation of each band, computed from all pixels.</source>
        <translation>Speichert Minimum, Maximum, Mittelwert und Standardabweichung jedes Kanals, berechnet aus allen Pixeln.</translation>
    </message>
    <message>
        <source>Options for the GDAL driver of the output format, for example &lt;code&gt;COMPRESS=ZSTD|PREDICTOR=2&lt;/code&gt; for GeoTIFF.</source>
        <translation>Optionen für den GDAL-Treiber des Ausgabeformats, zum Beispiel &lt;code&gt;COMPRESS=ZSTD|PREDICTOR=2&lt;/code&gt; für GeoTIFF.</translation>
    </message>
    <message>
        <source>The fused raster. The file extension selects the format; GeoTIFF is the default. An existing file is replaced only after a successful run.</source>
        <translation>Das fusionierte Raster. Die Dateiendung bestimmt das Format; Standard ist GeoTIFF. Eine vorhandene Datei wird erst nach einem erfolgreichen Lauf ersetzt.</translation>
    </message>
    <message>
        <source>Optional. One HTML page with pictures, error maps, loss curves, and the quality indices compared with plain upsampling and GDAL&apos;s Brovey.</source>
        <translation>Optional. Eine HTML-Seite mit Bildern, Fehlerkarten, Verlustkurven und den Qualitätsindizes im Vergleich zu einfacher Vergrößerung und Brovey von GDAL.</translation>
    </message>
    <message>
        <source>The fused raster. Its metadata domain &lt;code&gt;TRAPAN&lt;/code&gt; contains settings, versions, registration and quality indices, also the reprojected ones by the published MTF gains and by the measured blur (&lt;code&gt;INDICES&lt;/code&gt;) and which of them to trust (&lt;code&gt;INDICES_ADVICE&lt;/code&gt;).</source>
        <translation>Das fusionierte Raster. Seine Metadatendomäne &lt;code&gt;TRAPAN&lt;/code&gt; enthält Einstellungen, Versionen, Registrierung und Qualitätsindizes, auch die mit den veröffentlichten MTF-Werten und mit der gemessenen Unschärfe zurückgerechneten (&lt;code&gt;INDICES&lt;/code&gt;) und welchen davon zu trauen ist (&lt;code&gt;INDICES_ADVICE&lt;/code&gt;).</translation>
    </message>
    <message>
        <source>Red and near-infrared band of the fused raster, for indices such as NDVI in models. Empty if neither band names nor the sensor identify them.</source>
        <translation>Rotkanal und Kanal des nahen Infrarots des fusionierten Rasters, für Indizes wie NDVI in Modellen. Leer, wenn weder Kanalnamen noch der Sensor sie erkennen lassen.</translation>
    </message>
    <message>
        <source>Duration of the run.</source>
        <translation>Dauer des Laufs.</translation>
    </message>
    <message>
        <source>Give &lt;code&gt;SENSOR&lt;/code&gt;, &lt;code&gt;PRESET&lt;/code&gt;, &lt;code&gt;DEVICE&lt;/code&gt; and &lt;code&gt;OUTPUT_TYPE&lt;/code&gt; by name, not by number. The exit code is 0 only if the fused raster was written.</source>
        <translation>Geben Sie &lt;code&gt;SENSOR&lt;/code&gt;, &lt;code&gt;PRESET&lt;/code&gt;, &lt;code&gt;DEVICE&lt;/code&gt; und &lt;code&gt;OUTPUT_TYPE&lt;/code&gt; als Namen an, nicht als Nummer. Der Rückgabewert ist nur dann 0, wenn das fusionierte Raster geschrieben wurde.</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>Wenn es nicht klappt</translation>
    </message>
    <message>
        <source>&lt;em&gt;The engine is not installed&lt;/em&gt;: run &lt;em&gt;Install the engine&lt;/em&gt;, in the group &lt;em&gt;Engine&lt;/em&gt; of the toolbox.</source>
        <translation>&lt;em&gt;Die Engine ist nicht installiert&lt;/em&gt;: führen Sie &lt;em&gt;Engine installieren&lt;/em&gt; aus, in der Gruppe &lt;em&gt;Engine&lt;/em&gt; der Werkzeugkiste.</translation>
    </message>
    <message>
        <source>&lt;em&gt;Any other problem&lt;/em&gt;: the message names the layer, the problem and what to do. An existing output stays unchanged.</source>
        <translation>&lt;em&gt;Jedes andere Problem&lt;/em&gt;: die Meldung nennt den Layer, das Problem und was zu tun ist. Eine vorhandene Ausgabe bleibt unverändert.</translation>
    </message>
    <message>
        <source>Without a reference, the indices are means over windows of 512 x 512 PAN pixels. With a reference, they are computed for the whole image. Pixels that are nodata in any of the layers are ignored. Look at HQNR and D_RHO together: noise can improve HQNR, and a mere copy of the PAN band improves D_RHO. The published MTF gains assume that the product was neither sharpened nor softened on the ground. If it was, trust the reprojected indices by the measured blur, whose names end in &lt;code&gt;_MEASURED&lt;/code&gt;. They are in the log and the report, and in the metadata of a fusion.</source>
        <translation>Ohne Referenz sind die Indizes Mittelwerte über Fenster von 512 x 512 PAN-Pixeln. Mit einer Referenz werden sie für das ganze Bild berechnet. Pixel, die in einem der Layer NoData sind, werden ignoriert. Betrachten Sie HQNR und D_RHO zusammen: Rauschen kann HQNR verbessern, und eine bloße Kopie des PAN-Kanals verbessert D_RHO. Die veröffentlichten MTF-Werte setzen voraus, dass das Produkt am Boden weder geschärft noch weichgezeichnet wurde. Andernfalls vertrauen Sie den mit der gemessenen Unschärfe zurückgerechneten Indizes, deren Namen auf &lt;code&gt;_MEASURED&lt;/code&gt; enden. Sie stehen im Protokoll und im Bericht sowie in den Metadaten einer Fusion.</translation>
    </message>
    <message>
        <source>It creates a virtual environment in a hidden folder, downloads the packages, verifies their hashes, installs them and tests PyTorch. The plugin brings the hashes, except those of PyTorch for CUDA 12.6, and for CUDA 13.0 on Windows: these are compared with the hashes of PyTorch&apos;s own package index.</source>
        <translation>Eine virtuelle Umgebung wird in einem verborgenen Ordner angelegt, die Pakete werden heruntergeladen, ihre Prüfsummen geprüft, sie werden installiert, und PyTorch wird getestet. Die Prüfsummen bringt das Plugin mit, außer denen von PyTorch für CUDA 12.6 und, unter Windows, für CUDA 13.0: Für diese gelten die Prüfsummen des Paketindex von PyTorch.</translation>
    </message>
    <message>
        <source>Click &lt;em&gt;Preview&lt;/em&gt;: it fuses the visible part of the map, 256 to 1000 PAN pixels a side, always with the preset &lt;code&gt;fast&lt;/code&gt;. &lt;em&gt;Use it&lt;/em&gt;, which the dialog then offers, starts the run from the network of the preview: a quarter of the training steps is then enough.</source>
        <translation>Auf &lt;em&gt;Vorschau&lt;/em&gt; klicken: Sie fusioniert den sichtbaren Teil der Karte, 256 bis 1000 PAN-Pixel je Seite, immer mit der Voreinstellung &lt;code&gt;fast&lt;/code&gt;. &lt;em&gt;Verwenden&lt;/em&gt;, das der Dialog danach anbietet, startet den Lauf mit dem Netz der Vorschau: dann genügt ein Viertel der Trainingsschritte.</translation>
    </message>
    <message>
        <source>&lt;code&gt;FUSED&lt;/code&gt;, &lt;code&gt;KEPT&lt;/code&gt;, &lt;code&gt;FAILED&lt;/code&gt;: the number of scenes in each state. If all scenes fail, the algorithm fails.</source>
        <translation>&lt;code&gt;FUSED&lt;/code&gt;, &lt;code&gt;KEPT&lt;/code&gt;, &lt;code&gt;FAILED&lt;/code&gt;: die Anzahl der Szenen je Status. Wenn alle Szenen fehlschlagen, schlägt der Algorithmus fehl.</translation>
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
        <translation>abgebrochen: es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>Assess a fused image (TRA-PAN)</source>
        <translation>Fusioniertes Bild bewerten (TRA-PAN)</translation>
    </message>
    <message>
        <source>pansharpening,quality,index,hqnr,q2n,ergas,sam,ssim,psnr,fusion,assessment</source>
        <translation>pansharpening,qualität,index,hqnr,q2n,ergas,sam,ssim,psnr,fusion,bewertung</translation>
    </message>
    <message>
        <source>Fused layer</source>
        <translation>Fusionierter Layer</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Ratio, with a reference</source>
        <translation>Auflösungsverhältnis (mit Referenz)</translation>
    </message>
    <message>
        <source>Largest possible value, with a reference</source>
        <translation>Größter möglicher Wert (mit Referenz)</translation>
    </message>
    <message>
        <source>Border to leave out, with a reference</source>
        <translation>Nicht bewerteter Rand (mit Referenz)</translation>
    </message>
    <message>
        <source>Reduce a pair (TRA-PAN)</source>
        <translation>Auflösung eines Paars reduzieren (TRA-PAN)</translation>
    </message>
    <message>
        <source>pansharpening,wald,protocol,mtf,degrade,downsample,quality,reference</source>
        <translation>pansharpening,wald,protokoll,mtf,verkleinern,auflösung,qualität,referenz</translation>
    </message>
    <message>
        <source>Reduced PAN</source>
        <translation>Reduzierter PAN-Kanal</translation>
    </message>
    <message>
        <source>Reduced MS</source>
        <translation>Reduziertes MS-Bild</translation>
    </message>
    <message>
        <source>{}; or switch REGISTER off</source>
        <translation>{}; oder schalten Sie REGISTER aus</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>Stage two: random alternation (RAO)</source>
        <translation>Stufe zwei: zufällige Alternierung (RAO)</translation>
    </message>
    <message>
        <source>Fusing</source>
        <translation>Fusionieren</translation>
    </message>
    <message>
        <source>Reducing the resolution</source>
        <translation>Auflösung reduzieren</translation>
    </message>
    <message>
        <source>Assessing</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; has no band {}: choose from its {} band(s)</source>
        <translation>der Layer „{0}“ hat keinen Kanal {1}: wählen Sie aus seinen {2} Kanälen</translation>
    </message>
    <message>
        <source>Pansharpen (TRA-PAN)</source>
        <translation>Pansharpening (TRA-PAN)</translation>
    </message>
    <message>
        <source>pansharpening,fusion,sharpen,panchromatic,multispectral,brovey,zero-shot,deep learning</source>
        <translation>pansharpening,fusion,schärfen,panchromatisch,multispektral,brovey,zero-shot,deep learning</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Additional creation options</source>
        <translation>Zusätzliche Erzeugungsoptionen</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>Fusioniert</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Extent to fuse</source>
        <translation>Zu fusionierende Ausdehnung</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Zufallsstartwert (Seed)</translation>
    </message>
    <message>
        <source>Steps of the warm-up</source>
        <translation>Schritte der Aufwärmphase</translation>
    </message>
    <message>
        <source>Steps of the random alternation (RAO)</source>
        <translation>Schritte der zufälligen Alternierung (RAO)</translation>
    </message>
    <message>
        <source>Output data type</source>
        <translation>Ausgabedatentyp</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Register the MS to the PAN</source>
        <translation>MS auf PAN registrieren</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <source>Panchromatic layer (PAN)</source>
        <translation>Panchromatischer Layer (PAN)</translation>
    </message>
    <message>
        <source>Multispectral layer (MS)</source>
        <translation>Multispektraler Layer (MS)</translation>
    </message>
    <message>
        <source>MS bands (none chosen: all)</source>
        <translation>MS-Kanäle (keiner gewählt: alle)</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a folder: choose the raster file in it</source>
        <translation>„{1}“ ({0}) ist ein Ordner: wählen Sie die Rasterdatei darin</translation>
    </message>
    <message>
        <source>Nodata value</source>
        <translation>NoData-Wert</translation>
    </message>
    <message>
        <source>Add overviews</source>
        <translation>Übersichten hinzufügen</translation>
    </message>
    <message>
        <source>Add statistics</source>
        <translation>Statistik hinzufügen</translation>
    </message>
    <message>
        <source>Pansharpen many scenes (TRA-PAN)</source>
        <translation>Pansharpening vieler Szenen (TRA-PAN)</translation>
    </message>
    <message>
        <source>pansharpening,batch,bulk,folder,archive,stac,csv,dask,cluster,panchromatic</source>
        <translation>pansharpening,stapel,batch,ordner,archiv,stac,csv,dask,cluster,panchromatisch</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Scenes fused</source>
        <translation>Fusionierte Szenen</translation>
    </message>
    <message>
        <source>Scenes that failed</source>
        <translation>Fehlgeschlagene Szenen</translation>
    </message>
    <message>
        <source>Folder with PAN/MS pairs</source>
        <translation>Ordner mit PAN/MS-Paaren</translation>
    </message>
    <message>
        <source>Lists of scenes (*.csv *.json *.geojson)</source>
        <translation>Listen von Szenen (*.csv *.json *.geojson)</translation>
    </message>
    <message>
        <source>A CSV file with the columns pan and ms, or STAC items as JSON.</source>
        <translation>Eine CSV-Datei mit den Spalten pan und ms oder STAC-Items als JSON.</translation>
    </message>
    <message>
        <source>Address of a Dask scheduler</source>
        <translation>Adresse eines Dask-Schedulers</translation>
    </message>
    <message>
        <source>Write a report of each scene</source>
        <translation>Zu jeder Szene einen Bericht schreiben</translation>
    </message>
    <message>
        <source>Folder of the fused scenes</source>
        <translation>Ordner der fusionierten Szenen</translation>
    </message>
    <message>
        <source>the TRA-PAN engine is not installed: run &apos;Install the engine&apos; in the Processing toolbox</source>
        <translation>die TRA-PAN-Engine ist nicht installiert: führen Sie „Engine installieren“ in den Verarbeitungswerkzeugen aus</translation>
    </message>
    <message>
        <source>Engine information</source>
        <translation>Informationen zur Engine</translation>
    </message>
    <message>
        <source>pansharpening,pytorch,torch,python,cuda,gpu,version,bug,report</source>
        <translation>pansharpening,pytorch,torch,python,cuda,gpu,version,fehler,bericht</translation>
    </message>
    <message>
        <source>Engine information (JSON)</source>
        <translation>Informationen zur Engine (JSON)</translation>
    </message>
    <message>
        <source>Looking for a Python and a GPU</source>
        <translation>Python und GPU suchen</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>Engine installieren</translation>
    </message>
    <message>
        <source>pansharpening,pytorch,torch,python,cuda,gpu,setup,repair,remove</source>
        <translation>pansharpening,pytorch,torch,python,cuda,gpu,einrichten,reparieren,entfernen</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Ordner mit Wheels</translation>
    </message>
    <message>
        <source>Package index (URL)</source>
        <translation>Paketindex (URL)</translation>
    </message>
    <message>
        <source>Folder of the engine</source>
        <translation>Ordner der Engine</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>Gewichte (*.safetensors)</translation>
    </message>
    <message>
        <source>Use of the weights</source>
        <translation>Verwendung der Gewichte</translation>
    </message>
    <message>
        <source>Save the weights</source>
        <translation>Gewichte speichern</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF (COG)</source>
        <translation>Cloud-optimiertes GeoTIFF (COG)</translation>
    </message>
    <message>
        <source>Scores a fused layer from any method against its PAN and MS or against a reference.</source>
        <translation>Bewertet einen fusionierten Layer aus einem beliebigen Verfahren anhand von PAN und MS oder anhand einer Referenz.</translation>
    </message>
    <message>
        <source>can&apos;t score the fused image &apos;{}&apos;: choose either both PAN and MS, or only REFERENCE</source>
        <translation>das fusionierte Bild „{}“ kann nicht bewertet werden: wählen Sie entweder PAN und MS oder nur REFERENCE</translation>
    </message>
    <message>
        <source>The layer to score, on the grid of the PAN or the reference or on a part of it.</source>
        <translation>Der zu bewertende Layer, auf dem Gitter des PAN-Layers oder der Referenz oder auf einem Teil davon.</translation>
    </message>
    <message>
        <source>The true high-resolution image, instead of PAN and MS.</source>
        <translation>Das wahre, hochaufgelöste Bild anstelle von PAN und MS.</translation>
    </message>
    <message>
        <source>An HTML page with the indices.</source>
        <translation>Eine HTML-Seite mit den Indizes.</translation>
    </message>
    <message>
        <source>PAN pixels per MS pixel along one axis; ERGAS is scaled by it.</source>
        <translation>PAN-Pixel je MS-Pixel entlang einer Achse; damit wird ERGAS skaliert.</translation>
    </message>
    <message>
        <source>Peak value for PSNR and SSIM, for example 2047 for 11-bit data. If empty, it is derived from the reference.</source>
        <translation>Spitzenwert für PSNR und SSIM, z. B. 2047 bei 11-Bit-Daten. Wenn leer, wird er aus der Referenz abgeleitet.</translation>
    </message>
    <message>
        <source>Width in pixels of the border that is not scored.</source>
        <translation>Breite des nicht bewerteten Randes in Pixeln.</translation>
    </message>
    <message>
        <source>no {0} layer is given: choose a raster layer for {0}</source>
        <translation>kein Layer für {0} angegeben: wählen Sie einen Rasterlayer für {0}</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: choose one of {}</source>
        <translation>{} kann nicht „{}“ sein: wählen Sie einen der Werte {}</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: enter a number or leave it empty</source>
        <translation>{} kann nicht „{}“ sein: geben Sie eine Zahl ein oder lassen Sie das Feld leer</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Sharpens all PAN/MS pairs of a folder, a CSV file or STAC items.</source>
        <translation>Schärft alle PAN/MS-Paare eines Ordners, einer CSV-Datei oder aus STAC-Items.</translation>
    </message>
    <message>
        <source>Scenes kept from an earlier run</source>
        <translation>Aus einem früheren Lauf übernommene Szenen</translation>
    </message>
    <message>
        <source>cancelled: finished scenes are kept</source>
        <translation>abgebrochen: fertige Szenen bleiben erhalten</translation>
    </message>
    <message>
        <source>the scenes come from either {} or {}: give exactly one</source>
        <translation>die Szenen kommen entweder aus {} oder aus {}: geben Sie genau eine der beiden Quellen an</translation>
    </message>
    <message>
        <source>Includes subfolders. The paths of a pair differ only in the words for PAN and MS.</source>
        <translation>Einschließlich der Unterordner. Die Pfade eines Paars unterscheiden sich nur in den Bezeichnungen für PAN und MS.</translation>
    </message>
    <message>
        <source>List of scenes, instead of a folder</source>
        <translation>Liste von Szenen anstelle eines Ordners</translation>
    </message>
    <message>
        <source>For example tcp://host:8786; its workers fuse the scenes. If empty, this machine fuses one scene after another.</source>
        <translation>Zum Beispiel tcp://host:8786; die Worker dieses Schedulers fusionieren die Szenen. Wenn leer, fusioniert dieser Rechner eine Szene nach der anderen.</translation>
    </message>
    <message>
        <source>An HTML page next to each fused raster, linked from the summary.</source>
        <translation>Eine HTML-Seite neben jedem fusionierten Raster, die in der Zusammenfassung verlinkt ist.</translation>
    </message>
    <message>
        <source>For the fused rasters and the summary. Rasters from the same files and settings are kept.</source>
        <translation>Für die fusionierten Raster und die Zusammenfassung. Raster aus denselben Dateien und Einstellungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Reduces the resolution of a PAN/MS pair, so that the original MS becomes the reference.</source>
        <translation>Reduziert die Auflösung eines PAN/MS-Paars, sodass der ursprüngliche MS-Layer zur Referenz wird.</translation>
    </message>
    <message>
        <source>The reduced PAN band, a GeoTIFF on the pixels of the MS layer.</source>
        <translation>Der reduzierte PAN-Kanal als GeoTIFF, deckungsgleich mit den Pixeln des MS-Layers.</translation>
    </message>
    <message>
        <source>The reduced MS image, a GeoTIFF with pixels larger by the ratio.</source>
        <translation>Das reduzierte MS-Bild als GeoTIFF; seine Pixel sind um das Auflösungsverhältnis größer.</translation>
    </message>
    <message>
        <source>Reports the engine&apos;s Python, PyTorch and devices, and tests whether it works.</source>
        <translation>Zeigt Python, PyTorch und Geräte der Engine und prüft, ob sie funktioniert.</translation>
    </message>
    <message>
        <source>Installs PyTorch in a separate Python environment for the TRA-PAN engine.</source>
        <translation>Installiert PyTorch für die TRA-PAN-Engine in einer eigenen Python-Umgebung.</translation>
    </message>
    <message>
        <source>dry run only lists the steps. repair reinstalls the existing engine.</source>
        <translation>dry run listet nur die Schritte auf. repair installiert die vorhandene Engine erneut.</translation>
    </message>
    <message>
        <source>PyTorch build. auto chooses CUDA if the NVIDIA driver supports it, otherwise the CPU.</source>
        <translation>PyTorch-Variante. auto wählt CUDA, wenn der NVIDIA-Treiber es unterstützt, sonst die CPU.</translation>
    </message>
    <message>
        <source>Installs from this folder, without a network.</source>
        <translation>Installiert aus diesem Ordner, ohne Netzwerk.</translation>
    </message>
    <message>
        <source>Replaces the public indexes. It must have all packages, including PyTorch.</source>
        <translation>Ersetzt die öffentlichen Indizes. Muss alle Pakete enthalten, auch PyTorch.</translation>
    </message>
    <message>
        <source>Base Python</source>
        <translation>Basis-Python</translation>
    </message>
    <message>
        <source>A Python 3.10 to 3.14 with venv and pip. If empty, the first one found is used.</source>
        <translation>Python 3.10 bis 3.14 mit venv und pip. Wenn leer, wird das erste gefundene verwendet.</translation>
    </message>
    <message>
        <source>Sharpens a multispectral layer with a panchromatic layer. Trains on this pair only.</source>
        <translation>Schärft einen multispektralen Layer mit einem panchromatischen. Trainiert wird nur mit diesem Paar.</translation>
    </message>
    <message>
        <source>The multispectral layer of the same scene, with larger pixels.</source>
        <translation>Der multispektrale Layer derselben Szene, mit größeren Pixeln.</translation>
    </message>
    <message>
        <source>The bands to use, in the order of the output. If none is chosen: all except alpha and quality bands.</source>
        <translation>Die zu verwendenden Kanäle in der Reihenfolge der Ausgabe. Wenn keiner gewählt ist: alle außer Alpha- und Qualitätskanälen.</translation>
    </message>
    <message>
        <source>Training length: fast for a preview, balanced for most work, best for final products.</source>
        <translation>Trainingsdauer: fast für eine Vorschau, balanced für die meisten Zwecke, best für Endprodukte.</translation>
    </message>
    <message>
        <source>Where to compute. auto uses a GPU if PyTorch finds one.</source>
        <translation>Wo gerechnet wird. auto verwendet eine GPU, wenn PyTorch eine findet.</translation>
    </message>
    <message>
        <source>Sets how strongly each band is blurred (MTF gain). auto identifies the sensor from the metadata of the layers and reports it in the log.</source>
        <translation>Legt fest, wie unscharf jeder Kanal ist (MTF-Wert). auto erkennt den Sensor an den Metadaten der Layer und nennt ihn im Protokoll.</translation>
    </message>
    <message>
        <source>Random seed. The same seed gives the same pixels on the same machine.</source>
        <translation>Startwert des Zufallsgenerators. Derselbe Wert ergibt auf demselben Rechner dieselben Pixel.</translation>
    </message>
    <message>
        <source>Training steps of stage one. If empty, the preset decides.</source>
        <translation>Trainingsschritte der ersten Stufe. Wenn leer, entscheidet die Voreinstellung.</translation>
    </message>
    <message>
        <source>Training steps of stage two. If empty, the preset decides.</source>
        <translation>Trainingsschritte der zweiten Stufe. Wenn leer, entscheidet die Voreinstellung.</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between the layers. If off, the georeference is used as it is.</source>
        <translation>Schätzt die Subpixelverschiebung zwischen den Layern. Wenn ausgeschaltet, wird die Georeferenzierung unverändert verwendet.</translation>
    </message>
    <message>
        <source>Data type of the fused raster. auto uses the type of the MS layer.</source>
        <translation>Datentyp des fusionierten Rasters. auto verwendet den Typ des MS-Layers.</translation>
    </message>
    <message>
        <source>Fuses only this extent, for example to test settings. If empty: the overlap of PAN and MS.</source>
        <translation>Fusioniert nur diese Ausdehnung, z. B. zum Testen von Einstellungen. Wenn leer: der Überlappungsbereich von PAN und MS.</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>Anfangsgewichte</translation>
    </message>
    <message>
        <source>A network trained on another scene of the same sensor. If empty, a new one is trained.</source>
        <translation>Ein Netz, das mit einer anderen Szene desselben Sensors trainiert wurde. Wenn leer, wird ein neues trainiert.</translation>
    </message>
    <message>
        <source>fine-tune trains the network further, with a quarter of the steps. apply only fuses without training.</source>
        <translation>fine-tune trainiert das Netz mit einem Viertel der Schritte weiter. apply only fusioniert ohne Training.</translation>
    </message>
    <message>
        <source>Saves the trained network, for use with other scenes of the same sensor.</source>
        <translation>Speichert das trainierte Netz zur Verwendung mit anderen Szenen desselben Sensors.</translation>
    </message>
    <message>
        <source>Value of output pixels where PAN or MS is nodata. If empty, the nodata value of the MS layer is used.</source>
        <translation>Wert der Ausgabepixel, für die PAN oder MS keinen Wert hat. Wenn leer, wird der NoData-Wert des MS-Layers verwendet.</translation>
    </message>
    <message>
        <source>Stores reduced-resolution copies (pyramids) in the raster for faster display.</source>
        <translation>Speichert verkleinerte Kopien (Pyramiden) im Raster, damit es schneller angezeigt wird.</translation>
    </message>
    <message>
        <source>Stores minimum, maximum, mean and standard deviation of each band, from all pixels.</source>
        <translation>Speichert Minimum, Maximum, Mittelwert und Standardabweichung jedes Kanals, berechnet aus allen Pixeln.</translation>
    </message>
    <message>
        <source>Writes a COG with overviews, for web servers and object storage. The file name must end in .tif.</source>
        <translation>Schreibt ein COG mit Übersichten, für Webserver und Objektspeicher. Der Dateiname muss auf .tif enden.</translation>
    </message>
    <message>
        <source>Options for the GDAL driver as NAME=VALUE, separated by |.</source>
        <translation>Optionen für den GDAL-Treiber als NAME=WERT, getrennt durch |.</translation>
    </message>
    <message>
        <source>The fused raster. The file extension selects the format; GeoTIFF is the default. An existing file is replaced only after a successful run.</source>
        <translation>Das fusionierte Raster. Die Dateiendung bestimmt das Format; Standard ist GeoTIFF. Eine vorhandene Datei wird erst nach erfolgreichem Lauf ersetzt.</translation>
    </message>
    <message>
        <source>An HTML page with pictures, error maps, loss curves, and quality indices compared with GDAL&apos;s Brovey.</source>
        <translation>Eine HTML-Seite mit Bildern, Fehlerkarten, Verlustkurven und Qualitätsindizes im Vergleich mit GDALs Brovey.</translation>
    </message>
    <message>
        <source>Leave blank to use the installed engine</source>
        <translation>Leer lassen, um die installierte Engine zu verwenden</translation>
    </message>
    <message>
        <source>Stage one: sensor model (DAM) and warm-up</source>
        <translation>Stufe eins: Sensormodell (DAM) und Aufwärmphase</translation>
    </message>
    <message>
        <source>Creating the Python environment</source>
        <translation>Python-Umgebung wird angelegt</translation>
    </message>
    <message>
        <source>Downloading and installing packages</source>
        <translation>Pakete werden heruntergeladen und installiert</translation>
    </message>
    <message>
        <source>Testing the installation</source>
        <translation>Installation wird geprüft</translation>
    </message>
    <message>
        <source>Fuses a panchromatic (PAN) and a multispectral (MS) layer of the same scene. The result has the bands of the MS layer at the resolution of the PAN layer.</source>
        <translation>Fusioniert einen panchromatischen (PAN) und einen multispektralen (MS) Layer derselben Szene. Das Ergebnis hat die Kanäle des MS-Layers in der Auflösung des PAN-Layers.</translation>
    </message>
    <message>
        <source>The method (TRA-PAN) trains a small network on this pair only. It needs no training data and works with any sensor. No data leaves your computer.</source>
        <translation>Das Verfahren (TRA-PAN) trainiert ein kleines Netz nur mit diesem Paar. Es braucht keine Trainingsdaten und funktioniert mit jedem Sensor. Keine Daten verlassen Ihren Rechner.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Preset&lt;/b&gt;: &lt;i&gt;fast&lt;/i&gt; for a preview, &lt;i&gt;balanced&lt;/i&gt; for most work, &lt;i&gt;best&lt;/i&gt; for final products. Training time does not depend on the size of the scene; fusion time does.</source>
        <translation>&lt;b&gt;Voreinstellung&lt;/b&gt;: &lt;i&gt;fast&lt;/i&gt; für eine Vorschau, &lt;i&gt;balanced&lt;/i&gt; für die meisten Zwecke, &lt;i&gt;best&lt;/i&gt; für Endprodukte. Die Trainingszeit hängt nicht von der Größe der Szene ab, die Fusionszeit dagegen schon.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Input&lt;/b&gt;: two overlapping rasters; the MS layer has the larger pixels. A small shift between them is estimated and corrected.</source>
        <translation>&lt;b&gt;Eingabe&lt;/b&gt;: zwei überlappende Raster; der MS-Layer hat die größeren Pixel. Eine kleine Verschiebung zwischen ihnen wird geschätzt und korrigiert.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Quality indices&lt;/b&gt; of the result: HQNR (best: 1), and D_LAMBDA_K, D_S and D_RHO (best: 0).</source>
        <translation>&lt;b&gt;Qualitätsindizes&lt;/b&gt; des Ergebnisses: HQNR (Bestwert 1) sowie D_LAMBDA_K, D_S und D_RHO (Bestwert 0).</translation>
    </message>
    <message>
        <source>Runs &lt;i&gt;Pansharpen (TRA-PAN)&lt;/i&gt; on all scenes of a folder or a list.</source>
        <translation>Führt &lt;i&gt;Pansharpening (TRA-PAN)&lt;/i&gt; für alle Szenen eines Ordners oder einer Liste aus.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Folder&lt;/b&gt;: two files form a pair if their paths differ only in the words for PAN and MS, for example a_pan.tif and a_ms.tif. &lt;b&gt;List&lt;/b&gt;: a CSV file with the columns pan and ms, or STAC items.</source>
        <translation>&lt;b&gt;Ordner&lt;/b&gt;: zwei Dateien bilden ein Paar, wenn sich ihre Pfade nur in den Bezeichnungen für PAN und MS unterscheiden, z. B. a_pan.tif und a_ms.tif. &lt;b&gt;Liste&lt;/b&gt;: eine CSV-Datei mit den Spalten pan und ms oder STAC-Items.</translation>
    </message>
    <message>
        <source>This computer fuses one scene after another. If you give the address of a Dask scheduler (advanced parameters), its workers fuse the scenes instead.</source>
        <translation>Dieser Rechner fusioniert eine Szene nach der anderen. Wenn Sie unter „Fortgeschrittene Parameter“ die Adresse eines Dask-Schedulers angeben, übernehmen dessen Worker die Fusion.</translation>
    </message>
    <message>
        <source>Scores a fused layer from any method.</source>
        <translation>Bewertet einen fusionierten Layer aus einem beliebigen Verfahren.</translation>
    </message>
    <message>
        <source>&lt;b&gt;With PAN and MS&lt;/b&gt;, if there is no reference: HQNR (best: 1), D_LAMBDA_K, D_S and D_RHO (best: 0). Look at HQNR and D_RHO together: noise can improve HQNR, and a mere copy of the PAN band improves D_RHO. Choose the MS bands that were fused, in the same order.</source>
        <translation>&lt;b&gt;Mit PAN und MS&lt;/b&gt;, wenn es keine Referenz gibt: HQNR (Bestwert 1), D_LAMBDA_K, D_S und D_RHO (Bestwert 0). Betrachten Sie HQNR und D_RHO zusammen: Rauschen kann HQNR verbessern, eine bloße Kopie des PAN-Kanals verbessert D_RHO. Wählen Sie die fusionierten MS-Kanäle in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>&lt;b&gt;With a reference&lt;/b&gt;: Q2N, SCC and SSIM (best: 1), ERGAS and SAM (best: 0), PSNR in dB. &lt;i&gt;Reduce a pair&lt;/i&gt; creates a pair whose reference is the original MS layer.</source>
        <translation>&lt;b&gt;Mit Referenz&lt;/b&gt;: Q2N, SCC und SSIM (Bestwert 1), ERGAS und SAM (Bestwert 0), PSNR in dB. &lt;i&gt;Auflösung eines Paars reduzieren&lt;/i&gt; erzeugt ein Paar, dessen Referenz der ursprüngliche MS-Layer ist.</translation>
    </message>
    <message>
        <source>Reduces the resolution of PAN and MS by their ratio (Wald&apos;s protocol). The original MS layer is then the reference for a fusion of the reduced pair.</source>
        <translation>Reduziert die Auflösung von PAN und MS um ihr Auflösungsverhältnis (Wald-Protokoll). Der ursprüngliche MS-Layer ist dann die Referenz für eine Fusion des reduzierten Paars.</translation>
    </message>
    <message>
        <source>Create the reduced pair, fuse it with any method, then run &lt;i&gt;Assess a fused image&lt;/i&gt; with the original MS layer as reference.</source>
        <translation>Erzeugen Sie das reduzierte Paar, fusionieren Sie es mit einem beliebigen Verfahren und führen Sie dann &lt;i&gt;Fusioniertes Bild bewerten&lt;/i&gt; mit dem ursprünglichen MS-Layer als Referenz aus.</translation>
    </message>
    <message>
        <source>The reduced PAN lies exactly on the pixels of the MS layer. Each band is filtered with the MTF of the sensor, so choose the right one.</source>
        <translation>Der reduzierte PAN-Kanal liegt genau auf den Pixeln des MS-Layers. Jeder Kanal wird mit der MTF des Sensors gefiltert; wählen Sie daher den richtigen Sensor.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Device&lt;/b&gt;: with an NVIDIA GPU, the build for its driver (several GB); otherwise the CPU build (about 1 GB on disk).</source>
        <translation>&lt;b&gt;Gerät&lt;/b&gt;: mit einer NVIDIA-GPU die Variante für deren Treiber (mehrere GB), sonst die CPU-Variante (etwa 1 GB auf der Festplatte).</translation>
    </message>
    <message>
        <source>The proxy settings of QGIS are used. Without a network: choose a folder of wheels or your own package index.</source>
        <translation>Es gelten die Proxy-Einstellungen von QGIS. Ohne Netzwerk: wählen Sie einen Ordner mit Wheels oder einen eigenen Paketindex.</translation>
    </message>
    <message>
        <source>Reports which Python runs the engine and why, its versions and devices, and how long a tiny test run takes.</source>
        <translation>Zeigt, welches Python die Engine ausführt und warum, welche Versionen und Geräte sie verwendet und wie lange ein kleiner Testlauf dauert.</translation>
    </message>
    <message>
        <source>Copy the log into a bug report. It contains folder names but no passwords.</source>
        <translation>Kopieren Sie das Protokoll in einen Fehlerbericht. Es enthält Ordnernamen, aber keine Passwörter.</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; is a web map ({}), which delivers rendered pictures, not measurements: choose the raster file that it shows, or save the picture with Export &gt; Save As and choose that layer</source>
        <translation>der Layer „{}“ ist eine Webkarte ({}), die gezeichnete Bilder liefert und keine Messwerte: wählen Sie die Rasterdatei, die sie zeigt, oder speichern Sie das Bild mit „Export &gt; Speichern als“ und wählen Sie diesen Layer</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; comes from the data provider &apos;{}&apos;, not from a raster file: export it as GeoTIFF (raw data) and choose the exported layer</source>
        <translation>der Layer „{}“ kommt vom Datenanbieter „{}“ und nicht aus einer Rasterdatei: exportieren Sie ihn als GeoTIFF (Rohdaten) und wählen Sie den exportierten Layer</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; is opened with options ({}) that the engine does not support: export it as GeoTIFF (raw data) and choose the exported layer</source>
        <translation>der Layer „{}“ ist mit Optionen geöffnet ({}), die die Engine nicht unterstützt: exportieren Sie ihn als GeoTIFF (Rohdaten) und wählen Sie den exportierten Layer</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a layer of type &apos;{}&apos;, not a raster: choose a raster layer</source>
        <translation>„{1}“ ({0}) ist ein Layer vom Typ „{2}“ und kein Raster: wählen Sie einen Rasterlayer</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a layer group: choose a raster layer in it</source>
        <translation>„{1}“ ({0}) ist eine Layergruppe: wählen Sie einen Rasterlayer daraus</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; can&apos;t be opened as a raster: check that the file exists and is complete</source>
        <translation>„{1}“ ({0}) lässt sich nicht als Raster öffnen: prüfen Sie, ob die Datei vorhanden und vollständig ist</translation>
    </message>
    <message>
        <source>PAN and MS are the same layer &apos;{}&apos;: choose two layers</source>
        <translation>PAN und MS sind derselbe Layer „{}“: wählen Sie zwei Layer</translation>
    </message>
    <message>
        <source>the output &apos;{}&apos; is the file of the layer &apos;{}&apos;: choose another file name</source>
        <translation>die Ausgabe „{}“ ist die Datei des Layers „{}“: wählen Sie einen anderen Dateinamen</translation>
    </message>
    <message>
        <source>can&apos;t score the fused image &apos;{}&apos; with {} alone: choose the {} that was fused, too</source>
        <translation>das fusionierte Bild „{0}“ kann mit {1} allein nicht bewertet werden: wählen Sie auch {2}, aus dem es entstand</translation>
    </message>
    <message>
        <source>can&apos;t score the fused image &apos;{}&apos;: its metadata name no PAN and MS that still exist, so choose either both, or only REFERENCE</source>
        <translation>das fusionierte Bild „{}“ kann nicht bewertet werden: seine Metadaten nennen keine noch vorhandenen PAN und MS, wählen Sie also beide oder nur REFERENCE</translation>
    </message>
    <message>
        <source>{} can&apos;t be chosen from several layers: leave it empty, and choose the layers</source>
        <translation>{} kann bei mehreren Layern nicht gewählt werden: lassen Sie es leer, und wählen Sie die Layer</translation>
    </message>
    <message>
        <source>{} reduced</source>
        <translation>{} reduziert</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Red band of the fused raster</source>
        <translation>Roter Kanal des fusionierten Rasters</translation>
    </message>
    <message>
        <source>Near-infrared band of the fused raster</source>
        <translation>Nahinfrarotkanal des fusionierten Rasters</translation>
    </message>
    <message>
        <source>{} pansharpened</source>
        <translation>{} geschärft</translation>
    </message>
    <message>
        <source>More MS layers, if each band is a file</source>
        <translation>Weitere MS-Layer, wenn jeder Kanal eine Datei ist</translation>
    </message>
    <message>
        <source>Their bands follow those of the MS layer, in this order. For Landsat, for example.</source>
        <translation>Ihre Kanäle folgen in dieser Reihenfolge auf die des MS-Layers, z. B. bei Landsat.</translation>
    </message>
    <message>
        <source>Python of the engine</source>
        <translation>Python der Engine</translation>
    </message>
    <message>
        <source>Run the engine inside QGIS</source>
        <translation>Engine in QGIS ausführen</translation>
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
        <translation>Vorschau des sichtbaren Teils</translation>
    </message>
    <message>
        <source>Compare a fused layer (swipe)</source>
        <translation>Fusionierten Layer vergleichen (Wischen)</translation>
    </message>
    <message>
        <source>Add GDAL&apos;s Brovey of a fused layer</source>
        <translation>Brovey von GDAL zu einem fusionierten Layer hinzufügen</translation>
    </message>
    <message>
        <source>Pansharpen with…</source>
        <translation>Pansharpening mit…</translation>
    </message>
    <message>
        <source>There is no layer that TRA-PAN has fused from files that still exist: choose one</source>
        <translation>Es gibt keinen Layer, den TRA-PAN aus noch vorhandenen Dateien fusioniert hat: wählen Sie einen</translation>
    </message>
    <message>
        <source>{}: report</source>
        <translation>{}: Bericht</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Fuses the visible part of the map with the preset fast.</source>
        <translation>Fusioniert den sichtbaren Teil der Karte mit der Voreinstellung fast.</translation>
    </message>
    <message>
        <source>There is nothing to preview: choose PAN and MS, and show a part of both in the map</source>
        <translation>Keine Vorschau möglich: wählen Sie PAN und MS, und zeigen Sie einen Teil von beiden in der Karte</translation>
    </message>
    <message>
        <source>{} preview</source>
        <translation>{} Vorschau</translation>
    </message>
    <message>
        <source>Preview of {}</source>
        <translation>Vorschau von {}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&lt;b&gt;First try&lt;/b&gt;: choose PAN and MS, then click &lt;i&gt;Preview&lt;/i&gt;, which fuses the visible part of the map. &lt;i&gt;Run&lt;/i&gt; fuses the whole scene.</source>
        <translation>&lt;b&gt;Erster Versuch&lt;/b&gt;: PAN und MS wählen, dann auf &lt;i&gt;Vorschau&lt;/i&gt; klicken; sie fusioniert den sichtbaren Teil der Karte. &lt;i&gt;Starten&lt;/i&gt; fusioniert die ganze Szene.</translation>
    </message>
    <message>
        <source>Finished scenes are kept, so you can run it again after an interruption. If a scene fails, the others continue. The results viewer then lists a summary page with the reason for each failure.</source>
        <translation>Fertige Szenen bleiben erhalten, Sie können den Lauf also nach einer Unterbrechung wiederholen. Schlägt eine Szene fehl, laufen die übrigen weiter. Danach steht in der Ergebnisanzeige eine Zusammenfassung, die den Grund jedes Fehlers nennt.</translation>
    </message>
    <message>
        <source>The fused layer must lie on the grid of the PAN or of the reference, or on a part of it. The PAN and MS of a layer that TRA-PAN has fused are taken from its metadata if you choose none.</source>
        <translation>Der fusionierte Layer muss auf dem Gitter des PAN oder der Referenz liegen oder auf einem Teil davon. PAN und MS eines von TRA-PAN fusionierten Layers werden seinen Metadaten entnommen, wenn Sie keine wählen.</translation>
    </message>
    <message>
        <source>{} Brovey</source>
        <translation>{} Brovey</translation>
    </message>
    <message>
        <source>The bands of {} at the resolution of {}, fused by TRA-PAN (arXiv 2505.06576). {}</source>
        <translation>Die Kanäle von {} in der Auflösung von {}, fusioniert mit TRA-PAN (arXiv 2505.06576). {}</translation>
    </message>
    <message>
        <source>PAN: {}, MS: {}, bands {}</source>
        <translation>PAN: {}, MS: {}, Kanäle {}</translation>
    </message>
    <message>
        <source>Sensor: {}, steps: {} + {}, seed: {}</source>
        <translation>Sensor: {}, Schritte: {} + {}, Startwert: {}</translation>
    </message>
    <message>
        <source>Versions: {}</source>
        <translation>Versionen: {}</translation>
    </message>
    <message>
        <source>With an NVIDIA GPU it takes several GB. QGIS&apos;s Python stays unchanged.</source>
        <translation>Mit einer NVIDIA-GPU sind es mehrere GB. Das Python von QGIS bleibt unverändert.</translation>
    </message>
    <message>
        <source>The full run can start from the preview&apos;s network</source>
        <translation>Der ganze Lauf kann mit dem Netz der Vorschau beginnen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Sets the initial weights: a quarter of the training steps is then enough.</source>
        <translation>Setzt die Anfangsgewichte: dann genügt ein Viertel der Trainingsschritte.</translation>
    </message>
    <message>
        <source>Only list the pairs</source>
        <translation>Paare nur auflisten</translation>
    </message>
    <message>
        <source>The log shows the pairs, and why other files belong to none. Nothing is fused or written.</source>
        <translation>Das Protokoll zeigt die Paare und warum andere Dateien zu keinem gehören. Nichts wird fusioniert oder geschrieben.</translation>
    </message>
    <message>
        <source>PAN band (none chosen: all)</source>
        <translation>PAN-Kanal (keiner gewählt: alle)</translation>
    </message>
    <message>
        <source>The panchromatic band of the PAN layer. Several bands, such as those of a drone image, are combined into one that resembles the MS. If none is chosen: all except alpha and quality bands.</source>
        <translation>Der panchromatische Kanal des PAN-Layers. Mehrere Kanäle, etwa die eines Drohnenbildes, werden zu einem verbunden, der dem MS ähnelt. Wenn keiner gewählt ist: alle außer Alpha- und Qualitätskanälen.</translation>
    </message>
    <message>
        <source>True ratio of a resampled MS</source>
        <translation>Wahres Verhältnis eines umgerechneten MS</translation>
    </message>
    <message>
        <source>If the MS was resampled to smaller pixels, such as those of the PAN: PAN pixels per pixel that it was made from. If empty, its spectrum decides.</source>
        <translation>Falls das MS auf kleinere Pixel umgerechnet wurde, etwa auf die des PAN: PAN-Pixel je Pixel, aus dem es entstand. Wenn leer, entscheidet sein Spektrum.</translation>
    </message>
    <message>
        <source>The on-the-fly layer &apos;{}&apos; is written to a temporary GeoTIFF.</source>
        <translation>Der virtuelle Layer „{}“ wird in ein temporäres GeoTIFF geschrieben.</translation>
    </message>
    <message>
        <source>the on-the-fly layer &apos;{}&apos; can&apos;t be written to a temporary GeoTIFF: export it as GeoTIFF (raw data) and choose the exported layer</source>
        <translation>der virtuelle Layer „{}“ kann nicht in ein temporäres GeoTIFF geschrieben werden: exportieren Sie ihn als GeoTIFF (Rohdaten) und wählen Sie den exportierten Layer</translation>
    </message>
    <message>
        <source>the layers &apos;{}&apos; and &apos;{}&apos; have different CRSs: set the same one on both</source>
        <translation>die Layer „{}“ und „{}“ haben verschiedene KBS: setzen Sie bei beiden dasselbe</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; has the additional nodata values {} to {}, which are too many: set single values, or at most {} whole numbers</source>
        <translation>der Layer „{}“ hat die zusätzlichen NoData-Werte {} bis {}, das sind zu viele: geben Sie einzelne Werte oder höchstens {} ganze Zahlen an</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>noch etwa {}</translation>
    </message>
    <message>
        <source>Move the pointer over the map. Click: next layer. Esc: end.</source>
        <translation>Bewegen Sie den Zeiger über die Karte. Klick: nächster Layer. Esc: Ende.</translation>
    </message>
    <message>
        <source>Needs PyTorch: 1 GB in {}, a few minutes</source>
        <translation>Braucht PyTorch: 1 GB in {}, einige Min.</translation>
    </message>
    <message>
        <source>&lt;b&gt;This run&lt;/b&gt;: {} pixels, bands: {}, tiles: {}, {} GB of memory; {}</source>
        <translation>&lt;b&gt;Dieser Lauf&lt;/b&gt;: {} Pixel, Kanäle: {}, Kacheln: {}, {} GB Arbeitsspeicher; {}</translation>
    </message>
    <message>
        <source>the time is known after a first run</source>
        <translation>die Dauer ist nach einem ersten Lauf bekannt</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: enter numbers of bands, such as 5,3,2, or leave it empty</source>
        <translation>{} kann nicht „{}“ sein: geben Sie Kanalnummern wie 5,3,2 ein oder lassen Sie das Feld leer</translation>
    </message>
    <message>
        <source>Load the fused rasters</source>
        <translation>Fusionierte Raster laden</translation>
    </message>
    <message>
        <source>Adds the fused raster of each scene to the project at the end.</source>
        <translation>Fügt am Ende das fusionierte Raster jeder Szene dem Projekt hinzu.</translation>
    </message>
    <message>
        <source>MS bands (empty: all)</source>
        <translation>MS-Kanäle (leer: alle)</translation>
    </message>
    <message>
        <source>Numbers of the bands to use in each scene, in the order of the output, for example 5,3,2.</source>
        <translation>Nummern der Kanäle, die aus jeder Szene verwendet werden, in der Reihenfolge der Ausgabe, zum Beispiel 5,3,2.</translation>
    </message>
    <message>
        <source>The self-test of the engine failed: {}</source>
        <translation>Der Selbsttest der Engine ist fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>The high-resolution layer. A fused raster has its grid.</source>
        <translation>Der hochaufgelöste Layer. Ein fusioniertes Raster hat sein Gitter.</translation>
    </message>
    <message>
        <source>&lt;b&gt;R_D_LAMBDA, R_SAM and R_ERGAS&lt;/b&gt; (best: 0) compare the fused layer, blurred by the published MTF gains, with the MS layer at its own resolution. If the product was sharpened or softened on the ground, trust the values that end in _MEASURED, which use the measured blur. They are in the log and the report.</source>
        <translation>&lt;b&gt;R_D_LAMBDA, R_SAM und R_ERGAS&lt;/b&gt; (Bestwert 0) vergleichen den fusionierten Layer, unscharf gerechnet mit den veröffentlichten MTF-Werten, mit dem MS-Layer in dessen eigener Auflösung. Wurde das Produkt am Boden geschärft oder weichgezeichnet, vertrauen Sie den Werten auf _MEASURED, die mit der gemessenen Unschärfe berechnet sind. Sie stehen im Protokoll und im Bericht.</translation>
    </message>
    <message>
        <source>Versions are fixed and downloads are verified by hash; for CUDA 12.6, and CUDA 13.0 on Windows, the hashes of PyTorch are those of its own package index. An existing engine stays in use until the new one is complete; cancelling leaves nothing behind.</source>
        <translation>Die Versionen sind festgelegt, Downloads werden per Hash geprüft; für CUDA 12.6 und, unter Windows, CUDA 13.0 stammen die Hashes von PyTorch aus dessen eigenem Paketindex. Eine vorhandene Engine bleibt in Gebrauch, bis die neue vollständig ist; ein Abbruch hinterlässt nichts.</translation>
    </message>
    <message>
        <source>The report stays in English: {}</source>
        <translation>Der Bericht bleibt auf Englisch: {}</translation>
    </message>
    <message>
        <source>EXTENT can&apos;t be &apos;{}&apos;: give xmin,xmax,ymin,ymax or a layer, or leave it empty</source>
        <translation>EXTENT kann nicht „{}“ sein: geben Sie xmin,xmax,ymin,ymax oder einen Layer an, oder lassen Sie das Feld leer</translation>
    </message>
    <message>
        <source>{} can&apos;t be {}: enter a number from {} to {}</source>
        <translation>{} kann nicht {} sein: geben Sie eine Zahl von {} bis {} ein</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: give true or false</source>
        <translation>{} kann nicht „{}“ sein: geben Sie true oder false an</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; can&apos;t be read from &apos;{}&apos;: repair its data source, or choose another layer</source>
        <translation>„{1}“ ({0}) lässt sich nicht aus „{2}“ lesen: reparieren Sie die Datenquelle oder wählen Sie einen anderen Layer</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: give a single value, or leave it empty</source>
        <translation>{} kann nicht „{}“ sein: geben Sie einen einzelnen Wert an, oder lassen Sie das Feld leer</translation>
    </message>
    <message>
        <source>A run of TRA-PAN has not ended {:.0f} seconds after it was cancelled: restart QGIS</source>
        <translation>Ein Lauf von TRA-PAN ist {:.0f} Sekunden nach dem Abbruch noch nicht beendet: starten Sie QGIS neu</translation>
    </message>
    <message>
        <source>Installs PyTorch, NumPy and SciPy for the TRA-PAN engine in a separate Python environment in your user data folder. QGIS and its plugins stay unchanged.</source>
        <translation>Installiert PyTorch, NumPy und SciPy für die TRA-PAN-Engine in einer eigenen Python-Umgebung in Ihrem Benutzerdatenordner. QGIS und seine Erweiterungen bleiben unverändert.</translation>
    </message>
    <message>
        <source>{} can&apos;t be {}: enter a whole number</source>
        <translation>{} kann nicht {} sein: geben Sie eine ganze Zahl ein</translation>
    </message>
    <message>
        <source>the temporary folder &apos;{}&apos; can&apos;t be written ({}): choose another one in the settings of the algorithm or of Processing</source>
        <translation>in den temporären Ordner „{}“ kann nicht geschrieben werden ({}): wählen Sie einen anderen in den Einstellungen des Algorithmus oder der Verarbeitung</translation>
    </message>
    <message>
        <source>GDAL&apos;s Brovey of &apos;{}&apos; needs PAN and MS in one CRS: reproject the MS, and fuse it again</source>
        <translation>Brovey von GDAL für „{}“ braucht PAN und MS in einem KBS: projizieren Sie das MS um und fusionieren Sie es erneut</translation>
    </message>
    <message>
        <source>none of the {} scenes could be fused; the first one, &apos;{}&apos;, failed: {}</source>
        <translation>keine der {} Szenen konnte fusioniert werden; die erste, „{}“, ist fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>EXTENT is in the CRS &apos;{}&apos;, which is unknown: give a code such as EPSG:32631</source>
        <translation>EXTENT ist im KBS „{}“ angegeben, das unbekannt ist: geben Sie einen Code wie EPSG:32631 an</translation>
    </message>
</context>
</TS>
