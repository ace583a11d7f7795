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
        <source>the {} &apos;{}&apos; can&apos;t be opened as a raster: check that the file is there and whole</source>
        <translation>„{1}“ ({0}) lässt sich nicht als Raster öffnen: prüfen Sie, ob die Datei da und vollständig ist</translation>
    </message>
    <message>
        <source>no {0} layer is given: choose one for {0}</source>
        <translation>Es ist kein {0}-Layer angegeben: wählen Sie einen für {0}</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: choose one of {}, by name</source>
        <translation>{} kann nicht „{}“ sein: wählen Sie mit Namen eines von {}</translation>
    </message>
    <message>
        <source>Assess a fused image (TRA-PAN)</source>
        <translation>Fusioniertes Bild bewerten (TRA-PAN)</translation>
    </message>
    <message>
        <source>Scores a fused layer, whoever made it, against its PAN and MS or against a reference.</source>
        <translation>Bewertet einen fusionierten Layer, wer auch immer ihn erzeugt hat, anhand von PAN und MS oder einer Referenz.</translation>
    </message>
    <message>
        <source>What to judge; on the grid of the PAN or of the reference, or on a part of it.</source>
        <translation>Was zu bewerten ist; auf dem Raster von PAN oder Referenz oder einem Teil davon.</translation>
    </message>
    <message>
        <source>What the fused layer should be, in place of PAN and MS.</source>
        <translation>Wie der fusionierte Layer sein sollte; anstelle von PAN und MS.</translation>
    </message>
    <message>
        <source>The indices as one HTML file.</source>
        <translation>Die Indizes als eine HTML-Datei.</translation>
    </message>
    <message>
        <source>PAN pixels per MS pixel, which ERGAS is scaled by.</source>
        <translation>PAN-Pixel je MS-Pixel; damit wird ERGAS skaliert.</translation>
    </message>
    <message>
        <source>For PSNR and SSIM, such as 2047 for 11 bits; from the reference&apos;s values where empty.</source>
        <translation>Für PSNR und SSIM, etwa 2047 bei 11 Bit; leer: aus den Werten der Referenz.</translation>
    </message>
    <message>
        <source>Pixels on every side that are not judged.</source>
        <translation>Pixel an jeder Seite, die nicht bewertet werden.</translation>
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
        <translation>Verhältnis, bei einer Referenz</translation>
    </message>
    <message>
        <source>Largest possible value, with a reference</source>
        <translation>Größter möglicher Wert, bei einer Referenz</translation>
    </message>
    <message>
        <source>Border to leave out, with a reference</source>
        <translation>Auszulassender Rand, bei einer Referenz</translation>
    </message>
    <message>
        <source>the fused image &apos;{}&apos; is judged either by a PAN and an MS or by a REFERENCE: choose the one or the other</source>
        <translation>das fusionierte Bild „{}“ wird entweder anhand von PAN und MS oder anhand einer Referenz (REFERENCE) bewertet: wählen Sie das eine oder das andere</translation>
    </message>
    <message>
        <source>Reduce a pair (TRA-PAN)</source>
        <translation>Paar verkleinern (TRA-PAN)</translation>
    </message>
    <message>
        <source>Writes a PAN/MS pair at reduced resolution, whose truth is the MS itself.</source>
        <translation>Schreibt ein PAN/MS-Paar in verringerter Auflösung, dessen Wahrheit der MS selbst ist.</translation>
    </message>
    <message>
        <source>pansharpening,wald,protocol,mtf,degrade,downsample,quality,reference</source>
        <translation>pansharpening,wald,protokoll,mtf,verkleinern,auflösung,qualität,referenz</translation>
    </message>
    <message>
        <source>The GeoTIFF to write, on the MS&apos;s pixels.</source>
        <translation>Das zu schreibende GeoTIFF, auf den Pixeln des MS.</translation>
    </message>
    <message>
        <source>The GeoTIFF to write, its pixels larger by the ratio.</source>
        <translation>Das zu schreibende GeoTIFF, dessen Pixel um das Verhältnis größer sind.</translation>
    </message>
    <message>
        <source>Reduced PAN</source>
        <translation>Verkleinerter PAN</translation>
    </message>
    <message>
        <source>Reduced MS</source>
        <translation>Verkleinerter MS</translation>
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
        <source>Stage one: how the sensors see (DAM) and warm-up</source>
        <translation>Stufe eins: wie die Sensoren sehen (DAM) und Aufwärmen</translation>
    </message>
    <message>
        <source>Stage two: random alternation (RAO)</source>
        <translation>Stufe zwei: zufälliger Wechsel (RAO)</translation>
    </message>
    <message>
        <source>Fusing</source>
        <translation>Fusionieren</translation>
    </message>
    <message>
        <source>Reducing the resolution</source>
        <translation>Auflösung verringern</translation>
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
        <source>the layer &apos;{}&apos; is served by QGIS&apos;s provider &apos;{}&apos; and not read from a raster file: export it as a GeoTIFF (raw data) and choose that</source>
        <translation>der Layer „{}“ kommt von QGIS’ Provider „{}“ und nicht aus einer Rasterdatei: exportieren Sie ihn als GeoTIFF (Rohdaten) und wählen Sie dieses</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; is opened with options ({}) that the engine would not see: export it as a GeoTIFF (raw data) and choose that</source>
        <translation>der Layer „{}“ wird mit Optionen ({}) geöffnet, die das Rechenwerk nicht sähe: exportieren Sie ihn als GeoTIFF (Rohdaten) und wählen Sie dieses</translation>
    </message>
    <message>
        <source>the PAN and the MS are both the layer &apos;{}&apos;: choose two layers</source>
        <translation>PAN und MS sind beide der Layer „{}“: wählen Sie zwei Layer</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; has no band {}: choose from its {} band(s)</source>
        <translation>der Layer „{}“ hat keinen Kanal {}: wählen Sie unter seinen {} Kanälen</translation>
    </message>
    <message>
        <source>the output &apos;{}&apos; is the file of the layer &apos;{}&apos;: choose another name</source>
        <translation>die Ausgabe „{}“ ist die Datei des Layers „{}“: wählen Sie einen anderen Namen</translation>
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
        <source>Sharpens a multispectral layer with a panchromatic one, by training on this pair alone.</source>
        <translation>Schärft einen multispektralen Layer mit einem panchromatischen, durch Training allein an diesem Paar.</translation>
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
        <source>One HTML file with pictures, error maps, indices next to GDAL&apos;s Brovey, and loss curves.</source>
        <translation>Eine HTML-Datei mit Bildern, Fehlerkarten, Indizes neben denen von GDALs Brovey und Verlustkurven.</translation>
    </message>
    <message>
        <source>How long to train: a quick look, the usual, or the final product.</source>
        <translation>Wie lange trainiert wird: für einen raschen Blick, das Übliche oder das Endprodukt.</translation>
    </message>
    <message>
        <source>Where to compute; auto takes a graphics card where there is one.</source>
        <translation>Wo gerechnet wird; auto nimmt eine Grafikkarte, wo es eine gibt.</translation>
    </message>
    <message>
        <source>Fuses a part only, to try first; all that PAN and MS share where empty.</source>
        <translation>Fusioniert nur einen Teil, um erst zu probieren; leer: alles, was PAN und MS gemeinsam haben.</translation>
    </message>
    <message>
        <source>Of all that is random. The same seed gives the same pixels on the same machine.</source>
        <translation>Für alles Zufällige. Derselbe Startwert ergibt auf demselben Rechner dieselben Pixel.</translation>
    </message>
    <message>
        <source>Of stage one&apos;s training; the preset&apos;s number where empty.</source>
        <translation>Des Trainings der Stufe eins; leer: die Zahl der Voreinstellung.</translation>
    </message>
    <message>
        <source>Of stage two&apos;s training; the preset&apos;s number where empty.</source>
        <translation>Des Trainings der Stufe zwei; leer: die Zahl der Voreinstellung.</translation>
    </message>
    <message>
        <source>Type of the fused pixels; auto is the MS layer&apos;s.</source>
        <translation>Typ der fusionierten Pixel; auto ist der des MS-Layers.</translation>
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
        <translation>Startwert des Zufalls</translation>
    </message>
    <message>
        <source>Steps of the warm-up</source>
        <translation>Schritte des Aufwärmens</translation>
    </message>
    <message>
        <source>Steps of the random alternation (RAO)</source>
        <translation>Schritte des zufälligen Wechsels (RAO)</translation>
    </message>
    <message>
        <source>Output data type</source>
        <translation>Datentyp der Ausgabe</translation>
    </message>
    <message>
        <source>Whose optics took the scene: how strongly they blur is known per sensor. auto recognises it by the layers&apos; metadata; the log says by what.</source>
        <translation>Wessen Optik die Szene aufgenommen hat: wie stark sie verwischt, ist je Sensor bekannt. auto erkennt ihn an den Metadaten der Layer; das Protokoll sagt, woran.</translation>
    </message>
    <message>
        <source>Finds the sub-pixel shift between the two; else their georeference is trusted.</source>
        <translation>Findet den Subpixel-Versatz zwischen beiden; sonst gilt ihre Georeferenz.</translation>
    </message>
    <message>
        <source>The sharp layer. The fused raster lies on its grid.</source>
        <translation>Der scharfe Layer. Das fusionierte Raster liegt auf seinen Pixeln.</translation>
    </message>
    <message>
        <source>Which band of the PAN layer is the panchromatic one.</source>
        <translation>Welcher Kanal des PAN-Layers der panchromatische ist.</translation>
    </message>
    <message>
        <source>Which bands are fused and in which order; all but an alpha band where none is chosen.</source>
        <translation>Welche Kanäle in welcher Reihenfolge fusioniert werden; alle außer einem Alphakanal, wo keiner gewählt ist.</translation>
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
        <source>PAN band</source>
        <translation>PAN-Kanal</translation>
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
        <source>Fuses a panchromatic (PAN) and a multispectral (MS) layer of one scene: the PAN&apos;s detail in the MS&apos;s colours, on the PAN&apos;s grid.</source>
        <translation>Fusioniert einen panchromatischen (PAN) und einen multispektralen (MS) Layer einer Szene: die Details des PAN in den Farben des MS, auf dem Raster des PAN.</translation>
    </message>
    <message>
        <source>The method (TRA-PAN) trains a small network on this pair alone. Nothing is pre-trained or downloaded, so any sensor works, and nothing leaves this machine.</source>
        <translation>Das Verfahren (TRA-PAN) trainiert ein kleines Netz allein an diesem Paar. Nichts ist vortrainiert oder wird heruntergeladen; daher geht es mit jedem Sensor, und nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>&lt;b&gt;First try&lt;/b&gt;: choose PAN and MS, then Run. For a large scene, draw a small &lt;i&gt;extent&lt;/i&gt; under the advanced parameters first.</source>
        <translation>&lt;b&gt;Erster Versuch&lt;/b&gt;: PAN und MS wählen, dann „Starte“. Bei einer großen Szene zuerst unter den fortgeschrittenen Parametern eine kleine &lt;i&gt;Ausdehnung&lt;/i&gt; zeichnen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Preset&lt;/b&gt;: &lt;i&gt;fast&lt;/i&gt; for a look, &lt;i&gt;balanced&lt;/i&gt; for most work, &lt;i&gt;best&lt;/i&gt; for a final product. Training takes as long for a large scene as for a small one; fusing grows with the scene.</source>
        <translation>&lt;b&gt;Voreinstellung&lt;/b&gt;: &lt;i&gt;fast&lt;/i&gt; für einen Blick, &lt;i&gt;balanced&lt;/i&gt; für die meisten Arbeiten, &lt;i&gt;best&lt;/i&gt; für das Endprodukt. Das Training dauert bei einer großen Szene so lange wie bei einer kleinen; das Fusionieren wächst mit der Szene.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Input&lt;/b&gt;: two overlapping rasters, the MS with the larger pixels. A small shift between the two is found and taken into account.</source>
        <translation>&lt;b&gt;Eingabe&lt;/b&gt;: zwei überlappende Raster, der MS mit den größeren Pixeln. Ein kleiner Versatz zwischen beiden wird gefunden und berücksichtigt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Quality indices&lt;/b&gt; come with the result: HQNR, where 1 is best; D_LAMBDA_K, D_S and D_RHO, where 0 is best.</source>
        <translation>&lt;b&gt;Qualitätsindizes&lt;/b&gt; kommen mit dem Ergebnis: HQNR, am besten 1; D_LAMBDA_K, D_S und D_RHO, am besten 0.</translation>
    </message>
    <message>
        <source>Scores a fused layer, whoever made it.</source>
        <translation>Bewertet einen fusionierten Layer, wer auch immer ihn erzeugt hat.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Against PAN and MS&lt;/b&gt;, where no truth is known: HQNR, where 1 is best; D_LAMBDA_K (colours), D_S and D_RHO (detail), where 0 is best. Judge by HQNR and D_RHO together: noise can raise the one, a copy of the PAN the other. Choose the MS bands that were fused, in their order.</source>
        <translation>&lt;b&gt;Anhand von PAN und MS&lt;/b&gt;, wo keine Wahrheit bekannt ist: HQNR, am besten 1; D_LAMBDA_K (Farben), D_S und D_RHO (Details), am besten 0. Urteilen Sie nach HQNR und D_RHO zusammen: Rauschen kann das eine verbessern, eine Kopie des PAN das andere. Wählen Sie die MS-Kanäle, die fusioniert wurden, in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Against a reference&lt;/b&gt;, where there is one: Q2N, SCC and SSIM, where 1 is best; ERGAS and SAM, where 0 is best; PSNR in dB. &lt;i&gt;Reduce a pair&lt;/i&gt; makes a pair whose reference is the MS itself.</source>
        <translation>&lt;b&gt;Anhand einer Referenz&lt;/b&gt;, wo es eine gibt: Q2N, SCC und SSIM, am besten 1; ERGAS und SAM, am besten 0; PSNR in dB. &lt;i&gt;Paar verkleinern&lt;/i&gt; erzeugt ein Paar, dessen Referenz der MS selbst ist.</translation>
    </message>
    <message>
        <source>The fused layer lies on the grid of the PAN or of the reference, or on a part of it.</source>
        <translation>Der fusionierte Layer liegt auf dem Raster von PAN oder Referenz oder auf einem Teil davon.</translation>
    </message>
    <message>
        <source>Writes PAN and MS as they would be if taken from as much farther away as their ratio says (Wald&apos;s protocol). The MS as it is then shows what fusing that pair should give.</source>
        <translation>Schreibt PAN und MS so, wie sie wären, wenn sie aus einer um ihr Verhältnis größeren Entfernung aufgenommen worden wären (Walds Protokoll). Der MS, wie er ist, zeigt dann, was die Fusion dieses Paares ergeben sollte.</translation>
    </message>
    <message>
        <source>Make the reduced pair, fuse it with any method, and compare the result with the original MS as the reference: &lt;i&gt;Assess a fused image&lt;/i&gt;.</source>
        <translation>Erzeugen Sie das verkleinerte Paar, fusionieren Sie es mit einem beliebigen Verfahren, und vergleichen Sie das Ergebnis mit dem ursprünglichen MS als Referenz: &lt;i&gt;Fusioniertes Bild bewerten&lt;/i&gt;.</translation>
    </message>
    <message>
        <source>The reduced PAN lies exactly on the MS&apos;s pixels. Each band is blurred as its instrument would blur it, so the sensor matters.</source>
        <translation>Der verkleinerte PAN liegt genau auf den Pixeln des MS. Jeder Kanal wird so unscharf gemacht, wie sein Instrument es täte; daher kommt es auf den Sensor an.</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a layer of type &apos;{}&apos; and no raster: choose a raster layer</source>
        <translation>„{1}“ ({0}) ist ein Layer der Art „{2}“ und kein Raster: wählen Sie einen Rasterlayer</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a group of layers: choose one raster layer in it</source>
        <translation>„{1}“ ({0}) ist eine Layergruppe: wählen Sie einen Rasterlayer daraus</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a folder: choose the raster file in it</source>
        <translation>„{1}“ ({0}) ist ein Ordner: wählen Sie die Rasterdatei darin</translation>
    </message>
    <message>
        <source>For GDAL&apos;s driver of the output&apos;s format, NAME=VALUE, separated by |.</source>
        <translation>Für GDALs Treiber des Ausgabeformats, NAME=WERT, getrennt durch |.</translation>
    </message>
    <message>
        <source>Nodata value</source>
        <translation>Nodata-Wert</translation>
    </message>
    <message>
        <source>What pixels get that PAN or MS have no value for; the MS layer&apos;s own where empty.</source>
        <translation>Was Pixel bekommen, für die PAN oder MS keinen Wert haben; leer: der des MS-Layers.</translation>
    </message>
    <message>
        <source>Add overviews</source>
        <translation>Übersichten hinzufügen</translation>
    </message>
    <message>
        <source>Smaller copies within the raster, for fast display.</source>
        <translation>Kleinere Kopien innerhalb des Rasters, für schnelle Anzeige.</translation>
    </message>
    <message>
        <source>Add statistics</source>
        <translation>Statistik hinzufügen</translation>
    </message>
    <message>
        <source>Each band&apos;s least, greatest and mean value and deviation, of all its pixels.</source>
        <translation>Kleinster, größter und mittlerer Wert und Abweichung je Kanal, aus allen Pixeln.</translation>
    </message>
    <message>
        <source>The raster to write, a GeoTIFF or another of GDAL&apos;s formats by its ending. An existing one is replaced only when the fusion has succeeded.</source>
        <translation>Das zu schreibende Raster, ein GeoTIFF oder nach seiner Endung ein anderes Format von GDAL. Ein vorhandenes wird erst ersetzt, wenn die Fusion gelungen ist.</translation>
    </message>
    <message>
        <source>The layer with the colours. Its pixels are larger than the PAN&apos;s.</source>
        <translation>Der Layer mit den Farben. Seine Pixel sind größer als die des PAN.</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: give a number, or nothing</source>
        <translation>{} kann nicht „{}“ sein: geben Sie eine Zahl an oder nichts</translation>
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
        <source>Sharpens all the PAN/MS pairs of a folder, a table or a list of STAC items.</source>
        <translation>Schärft alle PAN/MS-Paare eines Ordners, einer Tabelle oder einer Liste von STAC-Items.</translation>
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
        <source>Scenes kept, which were done before</source>
        <translation>Beibehaltene Szenen, die schon fertig waren</translation>
    </message>
    <message>
        <source>Scenes that failed</source>
        <translation>Fehlgeschlagene Szenen</translation>
    </message>
    <message>
        <source>cancelled: the scenes that are done stay</source>
        <translation>abgebrochen: die fertigen Szenen bleiben</translation>
    </message>
    <message>
        <source>give either {} or {}: they say where the scenes are</source>
        <translation>geben Sie entweder {} oder {} an: sie sagen, wo die Szenen sind</translation>
    </message>
    <message>
        <source>Folder with PAN/MS pairs</source>
        <translation>Ordner mit PAN/MS-Paaren</translation>
    </message>
    <message>
        <source>With its subfolders. Two files are a pair where their names differ in PAN and MS only.</source>
        <translation>Mit seinen Unterordnern. Zwei Dateien sind ein Paar, wenn sich ihre Namen nur in PAN und MS unterscheiden.</translation>
    </message>
    <message>
        <source>List of scenes, in place of a folder</source>
        <translation>Liste von Szenen, anstelle eines Ordners</translation>
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
        <source>Such as tcp://host:8786: its workers fuse the scenes. Here, one after the other, where empty.</source>
        <translation>Etwa tcp://host:8786: seine Worker fusionieren die Szenen. Leer: hier, eine nach der anderen.</translation>
    </message>
    <message>
        <source>Write a report of each scene</source>
        <translation>Zu jeder Szene einen Bericht schreiben</translation>
    </message>
    <message>
        <source>An HTML page beside each fused raster, to which the summary leads.</source>
        <translation>Eine HTML-Seite neben jedem fusionierten Raster, zu der die Zusammenfassung führt.</translation>
    </message>
    <message>
        <source>Folder of the fused scenes</source>
        <translation>Ordner der fusionierten Szenen</translation>
    </message>
    <message>
        <source>For the rasters and the summary. What is there, of the same files and settings, is kept.</source>
        <translation>Für die Raster und die Zusammenfassung. Was aus denselben Dateien und Einstellungen schon da ist, bleibt.</translation>
    </message>
    <message>
        <source>the TRA-PAN engine is not installed: run &apos;Install the engine&apos; in the Processing toolbox</source>
        <translation>das Rechenwerk von TRA-PAN ist nicht installiert: führen Sie in den Verarbeitungswerkzeugen „Rechenwerk installieren“ aus</translation>
    </message>
    <message>
        <source>Engine information</source>
        <translation>Angaben zum Rechenwerk</translation>
    </message>
    <message>
        <source>pansharpening,pytorch,torch,python,cuda,gpu,version,bug,report</source>
        <translation>pansharpening,pytorch,torch,python,cuda,gpu,version,fehler,bericht</translation>
    </message>
    <message>
        <source>Says which Python, PyTorch and devices the engine has, and whether it works.</source>
        <translation>Sagt, welches Python und PyTorch und welche Geräte das Rechenwerk hat und ob es funktioniert.</translation>
    </message>
    <message>
        <source>Engine information (JSON)</source>
        <translation>Angaben zum Rechenwerk (JSON)</translation>
    </message>
    <message>
        <source>Python with the TRA-PAN engine</source>
        <translation>Python mit dem Rechenwerk von TRA-PAN</translation>
    </message>
    <message>
        <source>Leave blank for the installed engine</source>
        <translation>Leer lassen für das installierte Rechenwerk</translation>
    </message>
    <message>
        <source>Run the engine inside QGIS where QGIS&apos;s Python has PyTorch (a crash of it ends QGIS)</source>
        <translation>Das Rechenwerk innerhalb von QGIS ausführen, wenn das Python von QGIS PyTorch hat (stürzt es ab, endet QGIS)</translation>
    </message>
    <message>
        <source>Looking for a Python and a GPU</source>
        <translation>Python und GPU suchen</translation>
    </message>
    <message>
        <source>Making the environment</source>
        <translation>Umgebung anlegen</translation>
    </message>
    <message>
        <source>Fetching and installing the packages</source>
        <translation>Pakete holen und installieren</translation>
    </message>
    <message>
        <source>Trying what was installed</source>
        <translation>Installiertes ausprobieren</translation>
    </message>
    <message>
        <source>Fuses all the scenes of a folder or of a list, each as &lt;i&gt;Pansharpen&lt;/i&gt; does.</source>
        <translation>Fusioniert alle Szenen eines Ordners oder einer Liste, jede so, wie &lt;i&gt;Pansharpening&lt;/i&gt; es tut.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Folder&lt;/b&gt;: two files are a pair where one is named as PAN and the other as MS and the rest of their paths is the same, such as a_pan.tif and a_ms.tif. &lt;b&gt;List&lt;/b&gt;: a CSV file with the columns pan and ms, or STAC items.</source>
        <translation>&lt;b&gt;Ordner&lt;/b&gt;: zwei Dateien sind ein Paar, wenn die eine als PAN und die andere als MS benannt ist und ihre Pfade sonst gleich sind, wie a_pan.tif und a_ms.tif. &lt;b&gt;Liste&lt;/b&gt;: eine CSV-Datei mit den Spalten pan und ms oder STAC-Items.</translation>
    </message>
    <message>
        <source>What is done already is kept, so run it again after a stop or a failure. A scene that fails stops no other; the summary, a page that opens when all is done, says why.</source>
        <translation>Was schon fertig ist, bleibt; nach einem Abbruch oder Fehler also einfach noch einmal ausführen. Eine Szene, die fehlschlägt, hält keine andere auf; die Zusammenfassung, eine Seite, die sich am Ende öffnet, sagt, warum.</translation>
    </message>
    <message>
        <source>The scenes are fused here, one after the other; with the address of a Dask scheduler (advanced) on its machines.</source>
        <translation>Die Szenen werden hier fusioniert, eine nach der anderen; mit der Adresse eines Dask-Schedulers (fortgeschritten) auf dessen Rechnern.</translation>
    </message>
    <message>
        <source>Installs what the engine computes with, PyTorch and NumPy, in a Python of its own: in your data folder, apart from QGIS and its plugins, which stay as they are.</source>
        <translation>Installiert, womit das Rechenwerk rechnet, PyTorch und NumPy, in einem eigenen Python: in Ihrem Datenordner, getrennt von QGIS und dessen Erweiterungen, die bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Device&lt;/b&gt;: with an NVIDIA GPU the build for its driver is taken, several GB; else the one for the CPU, about 1 GB on the disk.</source>
        <translation>&lt;b&gt;Gerät&lt;/b&gt;: bei einer NVIDIA-GPU wird die Variante für deren Treiber genommen, mehrere GB; sonst die für die CPU, etwa 1 GB auf der Festplatte.</translation>
    </message>
    <message>
        <source>Versions are fixed and files are compared with their known hashes. Cancelling leaves nothing behind, and an engine that is there stays until the new one is whole.</source>
        <translation>Die Versionen sind festgelegt, und die Dateien werden mit ihren bekannten Hashwerten verglichen. Ein Abbruch hinterlässt nichts, und ein vorhandenes Rechenwerk bleibt, bis das neue vollständig ist.</translation>
    </message>
    <message>
        <source>The proxy is the one of QGIS&apos;s settings. Without any network: choose a folder of wheels, or an index of your own.</source>
        <translation>Der Proxy ist der aus den Einstellungen von QGIS. Ganz ohne Netz: wählen Sie einen Ordner mit Wheels oder einen eigenen Index.</translation>
    </message>
    <message>
        <source>Says which Python runs the engine and why, its versions and devices, and how long a tiny run took.</source>
        <translation>Sagt, welches Python das Rechenwerk ausführt und warum, nennt dessen Versionen und Geräte und wie lange ein winziger Lauf gedauert hat.</translation>
    </message>
    <message>
        <source>Put what the log shows into a bug report. It holds names of folders, and no passwords.</source>
        <translation>Fügen Sie, was das Protokoll zeigt, einer Fehlermeldung bei. Es enthält Namen von Ordnern und keine Passwörter.</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>Rechenwerk installieren</translation>
    </message>
    <message>
        <source>pansharpening,pytorch,torch,python,cuda,gpu,setup,repair,remove</source>
        <translation>pansharpening,pytorch,torch,python,cuda,gpu,einrichten,reparieren,entfernen</translation>
    </message>
    <message>
        <source>Installs the Python with PyTorch that the engine runs in, apart from QGIS&apos;s own.</source>
        <translation>Installiert das Python mit PyTorch, in dem das Rechenwerk läuft, getrennt von dem von QGIS.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>A dry run only says what would happen; a repair installs anew what is there.</source>
        <translation>„dry run“ sagt nur, was geschähe; „repair“ installiert neu, was schon da ist.</translation>
    </message>
    <message>
        <source>The build of PyTorch: auto takes CUDA where the NVIDIA driver allows one.</source>
        <translation>Die Variante von PyTorch: auto nimmt CUDA, wenn der NVIDIA-Treiber es zulässt.</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Ordner mit Wheels</translation>
    </message>
    <message>
        <source>Installs from this folder, without any network.</source>
        <translation>Installiert aus diesem Ordner, ganz ohne Netz.</translation>
    </message>
    <message>
        <source>Package index (URL)</source>
        <translation>Paketindex (URL)</translation>
    </message>
    <message>
        <source>An index that has everything, PyTorch too, in place of the public ones.</source>
        <translation>Ein Index, der alles enthält, auch PyTorch; anstelle der öffentlichen.</translation>
    </message>
    <message>
        <source>Python to build on</source>
        <translation>Zugrunde liegendes Python</translation>
    </message>
    <message>
        <source>A Python from 3.10 to 3.14 with venv and pip; else the first one found is taken.</source>
        <translation>Ein Python von 3.10 bis 3.14 mit venv und pip; sonst wird das erste gefundene genommen.</translation>
    </message>
    <message>
        <source>Folder of the engine</source>
        <translation>Ordner des Rechenwerks</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>Gewichte (*.safetensors)</translation>
    </message>
    <message>
        <source>Weights to begin from</source>
        <translation>Gewichte, mit denen begonnen wird</translation>
    </message>
    <message>
        <source>A network that was trained on another scene of the sensor; a fresh one where empty.</source>
        <translation>Ein Netz, das an einer anderen Szene des Sensors trainiert wurde; leer: ein frisches.</translation>
    </message>
    <message>
        <source>Use of the weights</source>
        <translation>Verwendung der Gewichte</translation>
    </message>
    <message>
        <source>Train them further in a quarter of the steps, or fuse with them as they are, at once.</source>
        <translation>Sie in einem Viertel der Schritte weiter trainieren oder sofort mit ihnen fusionieren, wie sie sind.</translation>
    </message>
    <message>
        <source>Save the weights</source>
        <translation>Gewichte speichern</translation>
    </message>
    <message>
        <source>The trained network, to begin from with other scenes of the sensor.</source>
        <translation>Das trainierte Netz, um bei anderen Szenen des Sensors damit zu beginnen.</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF (COG)</source>
        <translation>Cloud-optimiertes GeoTIFF (COG)</translation>
    </message>
    <message>
        <source>For servers and object storage, with overviews; the output&apos;s name must end in .tif.</source>
        <translation>Für Server und Objektspeicher, mit Übersichten; der Name der Ausgabe muss auf .tif enden.</translation>
    </message>
</context>
</TS>
