<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <source>The high-resolution layer. The fused raster gets its grid.</source>
        <translation>Der hochaufgelöste Layer. Das fusionierte Raster erhält sein Gitter.</translation>
    </message>
    <message>
        <source>The multispectral layer of the same scene, with larger pixels.</source>
        <translation>Der multispektrale Layer derselben Szene, mit größeren Pixeln.</translation>
    </message>
    <message>
        <source>The bands to use, in the order of the output. If none is chosen: all except alpha bands.</source>
        <translation>Die zu verwendenden Kanäle in der Reihenfolge der Ausgabe. Wenn keiner gewählt ist: alle außer Alphakanälen.</translation>
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
        <source>Installs PyTorch and NumPy for the TRA-PAN engine in a separate Python environment in your user data folder. QGIS and its plugins stay unchanged.</source>
        <translation>Installiert PyTorch und NumPy für die TRA-PAN-Engine in einer eigenen Python-Umgebung in Ihrem Benutzerdatenordner. QGIS und seine Erweiterungen bleiben unverändert.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Device&lt;/b&gt;: with an NVIDIA GPU, the build for its driver (several GB); otherwise the CPU build (about 1 GB on disk).</source>
        <translation>&lt;b&gt;Gerät&lt;/b&gt;: mit einer NVIDIA-GPU die Variante für deren Treiber (mehrere GB), sonst die CPU-Variante (etwa 1 GB auf der Festplatte).</translation>
    </message>
    <message>
        <source>Versions are fixed and downloads are verified by hash. An existing engine stays in use until the new one is complete; cancelling leaves nothing behind.</source>
        <translation>Die Versionen sind festgelegt, Downloads werden per Hash geprüft. Eine vorhandene Engine bleibt in Gebrauch, bis die neue vollständig ist; ein Abbruch hinterlässt nichts.</translation>
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
        <source>GDAL&apos;s Brovey needs PAN and MS in one CRS, and one file with all bands of the MS</source>
        <translation>Brovey von GDAL braucht PAN und MS in einem KBS und alle MS-Kanäle in einer Datei</translation>
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
        <source>&lt;b&gt;R_D_LAMBDA, R_SAM and R_ERGAS&lt;/b&gt; (best: 0) compare the fused layer, blurred by the published MTF gains, with the MS layer at its own resolution. If the product was sharpened or softened on the ground, trust the values that end in _MEASURED, which use the measured blur.</source>
        <translation>&lt;b&gt;R_D_LAMBDA, R_SAM und R_ERGAS&lt;/b&gt; (Bestwert 0) vergleichen den fusionierten Layer, unscharf gerechnet mit den veröffentlichten MTF-Werten, mit dem MS-Layer in dessen eigener Auflösung. Wurde das Produkt am Boden geschärft oder weichgezeichnet, vertrauen Sie den Werten auf _MEASURED, die mit der gemessenen Unschärfe berechnet sind.</translation>
    </message>
    <message>
        <source>PAN band (none chosen: all)</source>
        <translation>PAN-Kanal (keiner gewählt: alle)</translation>
    </message>
    <message>
        <source>The panchromatic band of the PAN layer. Several bands, such as those of a drone image, are combined into one that resembles the MS.</source>
        <translation>Der panchromatische Kanal des PAN-Layers. Mehrere Kanäle, etwa die eines Drohnenbildes, werden zu einem verbunden, der dem MS ähnelt.</translation>
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
</context>
</TS>
