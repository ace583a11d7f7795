<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <source>the {} &apos;{}&apos; can&apos;t be opened as a raster: check that the file is there and whole</source>
        <translation>«{1}» ({0}) no se puede abrir como ráster: compruebe que el archivo existe y está completo</translation>
    </message>
    <message>
        <source>no {0} layer is given: choose one for {0}</source>
        <translation>no se ha indicado ninguna capa {0}: elija una para {0}</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: choose one of {}, by name</source>
        <translation>{} no puede ser «{}»: elija por su nombre uno de {}</translation>
    </message>
    <message>
        <source>Assess a fused image (TRA-PAN)</source>
        <translation>Evaluar una imagen fusionada (TRA-PAN)</translation>
    </message>
    <message>
        <source>Scores a fused layer, whoever made it, against its PAN and MS or against a reference.</source>
        <translation>Evalúa una capa fusionada, la haya creado quien la haya creado, frente a su PAN y su MS o frente a una referencia.</translation>
    </message>
    <message>
        <source>What to judge; on the grid of the PAN or of the reference, or on a part of it.</source>
        <translation>Lo que se evalúa; en la cuadrícula del PAN o de la referencia, o en una parte de ella.</translation>
    </message>
    <message>
        <source>What the fused layer should be, in place of PAN and MS.</source>
        <translation>Lo que la capa fusionada debería ser, en lugar de PAN y MS.</translation>
    </message>
    <message>
        <source>The indices as one HTML file.</source>
        <translation>Los índices en un solo archivo HTML.</translation>
    </message>
    <message>
        <source>PAN pixels per MS pixel, which ERGAS is scaled by.</source>
        <translation>Píxeles PAN por píxel MS, por los que se escala ERGAS.</translation>
    </message>
    <message>
        <source>For PSNR and SSIM, such as 2047 for 11 bits; from the reference&apos;s values where empty.</source>
        <translation>Para PSNR y SSIM, por ejemplo 2047 con 11 bits; vacío: según los valores de la referencia.</translation>
    </message>
    <message>
        <source>Pixels on every side that are not judged.</source>
        <translation>Píxeles de cada lado que no se evalúan.</translation>
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
        <translation>Razón, con una referencia</translation>
    </message>
    <message>
        <source>Largest possible value, with a reference</source>
        <translation>Mayor valor posible, con una referencia</translation>
    </message>
    <message>
        <source>Border to leave out, with a reference</source>
        <translation>Borde que se excluye, con una referencia</translation>
    </message>
    <message>
        <source>the fused image &apos;{}&apos; is judged either by a PAN and an MS or by a REFERENCE: choose the one or the other</source>
        <translation>la imagen fusionada «{}» se evalúa con un PAN y un MS o con una referencia (REFERENCE): elija lo uno o lo otro</translation>
    </message>
    <message>
        <source>Reduce a pair (TRA-PAN)</source>
        <translation>Reducir un par (TRA-PAN)</translation>
    </message>
    <message>
        <source>Writes a PAN/MS pair at reduced resolution, whose truth is the MS itself.</source>
        <translation>Escribe un par PAN/MS a resolución reducida, cuya verdad es el propio MS.</translation>
    </message>
    <message>
        <source>pansharpening,wald,protocol,mtf,degrade,downsample,quality,reference</source>
        <translation>pansharpening,wald,protocolo,mtf,degradar,submuestrear,calidad,referencia</translation>
    </message>
    <message>
        <source>The GeoTIFF to write, on the MS&apos;s pixels.</source>
        <translation>El GeoTIFF que se escribe, en los píxeles del MS.</translation>
    </message>
    <message>
        <source>The GeoTIFF to write, its pixels larger by the ratio.</source>
        <translation>El GeoTIFF que se escribe, con píxeles mayores según la razón.</translation>
    </message>
    <message>
        <source>Reduced PAN</source>
        <translation>PAN reducido</translation>
    </message>
    <message>
        <source>Reduced MS</source>
        <translation>MS reducido</translation>
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
        <translation>Registro</translation>
    </message>
    <message>
        <source>Stage one: how the sensors see (DAM) and warm-up</source>
        <translation>Etapa uno: cómo ven los sensores (DAM) y calentamiento</translation>
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
        <source>the layer &apos;{}&apos; is served by QGIS&apos;s provider &apos;{}&apos; and not read from a raster file: export it as a GeoTIFF (raw data) and choose that</source>
        <translation>la capa «{}» la sirve el proveedor «{}» de QGIS y no se lee de un archivo ráster: expórtela como GeoTIFF (datos en bruto) y elija ese</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; is opened with options ({}) that the engine would not see: export it as a GeoTIFF (raw data) and choose that</source>
        <translation>la capa «{}» se abre con opciones ({}) que el motor no vería: expórtela como GeoTIFF (datos en bruto) y elija ese</translation>
    </message>
    <message>
        <source>the PAN and the MS are both the layer &apos;{}&apos;: choose two layers</source>
        <translation>el PAN y el MS son ambos la capa «{}»: elija dos capas</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; has no band {}: choose from its {} band(s)</source>
        <translation>la capa «{}» no tiene la banda {}: elija entre sus {} banda(s)</translation>
    </message>
    <message>
        <source>the output &apos;{}&apos; is the file of the layer &apos;{}&apos;: choose another name</source>
        <translation>la salida «{}» es el archivo de la capa «{}»: elija otro nombre</translation>
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
        <source>Sharpens a multispectral layer with a panchromatic one, by training on this pair alone.</source>
        <translation>Realza una capa multiespectral con una pancromática, entrenándose solo con este par.</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Additional creation options</source>
        <translation>Opciones de creación adicionales</translation>
    </message>
    <message>
        <source>One HTML file with pictures, error maps, indices next to GDAL&apos;s Brovey, and loss curves.</source>
        <translation>Un archivo HTML con imágenes, mapas de error, índices junto a los del Brovey de GDAL y curvas de pérdida.</translation>
    </message>
    <message>
        <source>How long to train: a quick look, the usual, or the final product.</source>
        <translation>Cuánto se entrena: para un vistazo, lo habitual o el producto final.</translation>
    </message>
    <message>
        <source>Where to compute; auto takes a graphics card where there is one.</source>
        <translation>Dónde se calcula; auto usa una tarjeta gráfica si la hay.</translation>
    </message>
    <message>
        <source>Fuses a part only, to try first; all that PAN and MS share where empty.</source>
        <translation>Fusiona solo una parte, para probar primero; vacío: todo lo que PAN y MS tienen en común.</translation>
    </message>
    <message>
        <source>Of all that is random. The same seed gives the same pixels on the same machine.</source>
        <translation>De todo lo aleatorio. La misma semilla da los mismos píxeles en el mismo equipo.</translation>
    </message>
    <message>
        <source>Of stage one&apos;s training; the preset&apos;s number where empty.</source>
        <translation>Del entrenamiento de la etapa uno; vacío: los del preajuste.</translation>
    </message>
    <message>
        <source>Of stage two&apos;s training; the preset&apos;s number where empty.</source>
        <translation>Del entrenamiento de la etapa dos; vacío: los del preajuste.</translation>
    </message>
    <message>
        <source>Type of the fused pixels; auto is the MS layer&apos;s.</source>
        <translation>Tipo de los píxeles fusionados; auto es el de la capa MS.</translation>
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
        <translation>Extensión que se fusiona</translation>
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
        <source>Whose optics took the scene: how strongly they blur is known per sensor. auto recognises it by the layers&apos; metadata; the log says by what.</source>
        <translation>Qué óptica tomó la escena: cuánto desenfoca se conoce de cada sensor. auto lo reconoce por los metadatos de las capas; el registro dice por cuáles.</translation>
    </message>
    <message>
        <source>Finds the sub-pixel shift between the two; else their georeference is trusted.</source>
        <translation>Encuentra el desplazamiento subpíxel entre ambos; si no, se confía en su georreferencia.</translation>
    </message>
    <message>
        <source>The sharp layer. The fused raster lies on its grid.</source>
        <translation>La capa nítida. El ráster fusionado está en su cuadrícula.</translation>
    </message>
    <message>
        <source>Which band of the PAN layer is the panchromatic one.</source>
        <translation>Qué banda de la capa PAN es la pancromática.</translation>
    </message>
    <message>
        <source>Which bands are fused and in which order; all but an alpha band where none is chosen.</source>
        <translation>Qué bandas se fusionan y en qué orden; todas menos una banda alfa si no se elige ninguna.</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Register the MS to the PAN</source>
        <translation>Registrar el MS con el PAN</translation>
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
        <source>PAN band</source>
        <translation>Banda PAN</translation>
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
        <source>Fuses a panchromatic (PAN) and a multispectral (MS) layer of one scene: the PAN&apos;s detail in the MS&apos;s colours, on the PAN&apos;s grid.</source>
        <translation>Fusiona una capa pancromática (PAN) y una multiespectral (MS) de una misma escena: el detalle del PAN con los colores del MS, en la cuadrícula del PAN.</translation>
    </message>
    <message>
        <source>The method (TRA-PAN) trains a small network on this pair alone. Nothing is pre-trained or downloaded, so any sensor works, and nothing leaves this machine.</source>
        <translation>El método (TRA-PAN) entrena una pequeña red solo con este par. Nada está preentrenado ni se descarga: sirve cualquier sensor y nada sale de este equipo.</translation>
    </message>
    <message>
        <source>&lt;b&gt;First try&lt;/b&gt;: choose PAN and MS, then Run. For a large scene, draw a small &lt;i&gt;extent&lt;/i&gt; under the advanced parameters first.</source>
        <translation>&lt;b&gt;Primera prueba&lt;/b&gt;: elija PAN y MS y pulse Ejecutar. En una escena grande, dibuje antes una &lt;i&gt;extensión&lt;/i&gt; pequeña en los parámetros avanzados.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Preset&lt;/b&gt;: &lt;i&gt;fast&lt;/i&gt; for a look, &lt;i&gt;balanced&lt;/i&gt; for most work, &lt;i&gt;best&lt;/i&gt; for a final product. Training takes as long for a large scene as for a small one; fusing grows with the scene.</source>
        <translation>&lt;b&gt;Preajuste&lt;/b&gt;: &lt;i&gt;fast&lt;/i&gt; para un vistazo, &lt;i&gt;balanced&lt;/i&gt; para la mayoría de los trabajos, &lt;i&gt;best&lt;/i&gt; para un producto final. El entrenamiento dura lo mismo en una escena grande que en una pequeña; la fusión crece con la escena.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Input&lt;/b&gt;: two overlapping rasters, the MS with the larger pixels. A small shift between the two is found and taken into account.</source>
        <translation>&lt;b&gt;Entrada&lt;/b&gt;: dos rásteres que se solapan, el MS con los píxeles mayores. Un pequeño desplazamiento entre ambos se encuentra y se tiene en cuenta.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Quality indices&lt;/b&gt; come with the result: HQNR, where 1 is best; D_LAMBDA_K, D_S and D_RHO, where 0 is best.</source>
        <translation>Con el resultado vienen &lt;b&gt;índices de calidad&lt;/b&gt;: HQNR, donde 1 es lo mejor; D_LAMBDA_K, D_S y D_RHO, donde 0 es lo mejor.</translation>
    </message>
    <message>
        <source>Scores a fused layer, whoever made it.</source>
        <translation>Evalúa una capa fusionada, la haya creado quien la haya creado.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Against PAN and MS&lt;/b&gt;, where no truth is known: HQNR, where 1 is best; D_LAMBDA_K (colours), D_S and D_RHO (detail), where 0 is best. Judge by HQNR and D_RHO together: noise can raise the one, a copy of the PAN the other. Choose the MS bands that were fused, in their order.</source>
        <translation>&lt;b&gt;Frente a PAN y MS&lt;/b&gt;, cuando no se conoce la verdad: HQNR, donde 1 es lo mejor; D_LAMBDA_K (colores), D_S y D_RHO (detalle), donde 0 es lo mejor. Juzgue por HQNR y D_RHO a la vez: el ruido puede mejorar el uno y una copia del PAN el otro. Elija las bandas MS que se fusionaron, en su orden.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Against a reference&lt;/b&gt;, where there is one: Q2N, SCC and SSIM, where 1 is best; ERGAS and SAM, where 0 is best; PSNR in dB. &lt;i&gt;Reduce a pair&lt;/i&gt; makes a pair whose reference is the MS itself.</source>
        <translation>&lt;b&gt;Frente a una referencia&lt;/b&gt;, si la hay: Q2N, SCC y SSIM, donde 1 es lo mejor; ERGAS y SAM, donde 0 es lo mejor; PSNR en dB. &lt;i&gt;Reducir un par&lt;/i&gt; crea un par cuya referencia es el propio MS.</translation>
    </message>
    <message>
        <source>The fused layer lies on the grid of the PAN or of the reference, or on a part of it.</source>
        <translation>La capa fusionada está en la cuadrícula del PAN o de la referencia, o en una parte de ella.</translation>
    </message>
    <message>
        <source>Writes PAN and MS as they would be if taken from as much farther away as their ratio says (Wald&apos;s protocol). The MS as it is then shows what fusing that pair should give.</source>
        <translation>Escribe PAN y MS como serían si se hubieran tomado desde tanto más lejos como indica su razón (protocolo de Wald). El MS original muestra entonces lo que debería dar la fusión de ese par.</translation>
    </message>
    <message>
        <source>Make the reduced pair, fuse it with any method, and compare the result with the original MS as the reference: &lt;i&gt;Assess a fused image&lt;/i&gt;.</source>
        <translation>Cree el par reducido, fusiónelo con cualquier método y compare el resultado con el MS original como referencia: &lt;i&gt;Evaluar una imagen fusionada&lt;/i&gt;.</translation>
    </message>
    <message>
        <source>The reduced PAN lies exactly on the MS&apos;s pixels. Each band is blurred as its instrument would blur it, so the sensor matters.</source>
        <translation>El PAN reducido está exactamente en los píxeles del MS. Cada banda se desenfoca como lo haría su instrumento, por lo que el sensor importa.</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a layer of type &apos;{}&apos; and no raster: choose a raster layer</source>
        <translation>«{1}» ({0}) es una capa de tipo «{2}» y no un ráster: elija una capa ráster</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a group of layers: choose one raster layer in it</source>
        <translation>«{1}» ({0}) es un grupo de capas: elija una capa ráster de él</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a folder: choose the raster file in it</source>
        <translation>«{1}» ({0}) es una carpeta: elija el archivo ráster que contiene</translation>
    </message>
    <message>
        <source>For GDAL&apos;s driver of the output&apos;s format, NAME=VALUE, separated by |.</source>
        <translation>Para el controlador GDAL del formato de salida, NOMBRE=VALOR, separadas por |.</translation>
    </message>
    <message>
        <source>Nodata value</source>
        <translation>Valor nodata</translation>
    </message>
    <message>
        <source>What pixels get that PAN or MS have no value for; the MS layer&apos;s own where empty.</source>
        <translation>Lo que reciben los píxeles sin valor en PAN o MS; vacío: el de la capa MS.</translation>
    </message>
    <message>
        <source>Add overviews</source>
        <translation>Añadir vistas generales</translation>
    </message>
    <message>
        <source>Smaller copies within the raster, for fast display.</source>
        <translation>Copias reducidas dentro del ráster, para visualizarlo rápido.</translation>
    </message>
    <message>
        <source>Add statistics</source>
        <translation>Añadir estadísticas</translation>
    </message>
    <message>
        <source>Each band&apos;s least, greatest and mean value and deviation, of all its pixels.</source>
        <translation>Valor mínimo, máximo y medio y desviación de cada banda, de todos sus píxeles.</translation>
    </message>
    <message>
        <source>The raster to write, a GeoTIFF or another of GDAL&apos;s formats by its ending. An existing one is replaced only when the fusion has succeeded.</source>
        <translation>El ráster que se escribe, un GeoTIFF u otro formato de GDAL según su extensión. Uno existente solo se sustituye cuando la fusión ha tenido éxito.</translation>
    </message>
    <message>
        <source>The layer with the colours. Its pixels are larger than the PAN&apos;s.</source>
        <translation>La capa con los colores. Sus píxeles son mayores que los del PAN.</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: give a number, or nothing</source>
        <translation>{} no puede ser «{}»: dé un número o nada</translation>
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
        <source>Sharpens all the PAN/MS pairs of a folder, a table or a list of STAC items.</source>
        <translation>Realza todos los pares PAN/MS de una carpeta, de una tabla o de una lista de elementos STAC.</translation>
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
        <source>Scenes kept, which were done before</source>
        <translation>Escenas conservadas, que ya estaban hechas</translation>
    </message>
    <message>
        <source>Scenes that failed</source>
        <translation>Escenas que han fallado</translation>
    </message>
    <message>
        <source>cancelled: the scenes that are done stay</source>
        <translation>cancelado: las escenas terminadas se conservan</translation>
    </message>
    <message>
        <source>give either {} or {}: they say where the scenes are</source>
        <translation>indique {} o bien {}: dicen dónde están las escenas</translation>
    </message>
    <message>
        <source>Folder with PAN/MS pairs</source>
        <translation>Carpeta con pares PAN/MS</translation>
    </message>
    <message>
        <source>With its subfolders. Two files are a pair where their names differ in PAN and MS only.</source>
        <translation>Con sus subcarpetas. Dos archivos son un par si sus nombres solo difieren en PAN y MS.</translation>
    </message>
    <message>
        <source>List of scenes, in place of a folder</source>
        <translation>Lista de escenas, en lugar de una carpeta</translation>
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
        <source>Such as tcp://host:8786: its workers fuse the scenes. Here, one after the other, where empty.</source>
        <translation>Por ejemplo tcp://host:8786: sus procesos de trabajo fusionan las escenas. Vacío: aquí, una tras otra.</translation>
    </message>
    <message>
        <source>Write a report of each scene</source>
        <translation>Escribir un informe de cada escena</translation>
    </message>
    <message>
        <source>An HTML page beside each fused raster, to which the summary leads.</source>
        <translation>Una página HTML junto a cada ráster fusionado, a la que lleva el resumen.</translation>
    </message>
    <message>
        <source>Folder of the fused scenes</source>
        <translation>Carpeta de las escenas fusionadas</translation>
    </message>
    <message>
        <source>For the rasters and the summary. What is there, of the same files and settings, is kept.</source>
        <translation>Para los rásteres y el resumen. Lo que ya existe, de los mismos archivos y ajustes, se conserva.</translation>
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
        <source>Says which Python, PyTorch and devices the engine has, and whether it works.</source>
        <translation>Dice qué Python, PyTorch y dispositivos tiene el motor y si funciona.</translation>
    </message>
    <message>
        <source>Engine information (JSON)</source>
        <translation>Información del motor (JSON)</translation>
    </message>
    <message>
        <source>Python with the TRA-PAN engine</source>
        <translation>Python con el motor de TRA-PAN</translation>
    </message>
    <message>
        <source>Leave blank for the installed engine</source>
        <translation>Dejar en blanco para el motor instalado</translation>
    </message>
    <message>
        <source>Run the engine inside QGIS where QGIS&apos;s Python has PyTorch (a crash of it ends QGIS)</source>
        <translation>Ejecutar el motor dentro de QGIS si el Python de QGIS tiene PyTorch (un fallo del motor cierra QGIS)</translation>
    </message>
    <message>
        <source>Looking for a Python and a GPU</source>
        <translation>Búsqueda de un Python y una GPU</translation>
    </message>
    <message>
        <source>Making the environment</source>
        <translation>Creación del entorno</translation>
    </message>
    <message>
        <source>Fetching and installing the packages</source>
        <translation>Descarga e instalación de los paquetes</translation>
    </message>
    <message>
        <source>Trying what was installed</source>
        <translation>Prueba de lo instalado</translation>
    </message>
    <message>
        <source>Fuses all the scenes of a folder or of a list, each as &lt;i&gt;Pansharpen&lt;/i&gt; does.</source>
        <translation>Fusiona todas las escenas de una carpeta o de una lista, cada una como lo hace &lt;i&gt;Pansharpening&lt;/i&gt;.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Folder&lt;/b&gt;: two files are a pair where one is named as PAN and the other as MS and the rest of their paths is the same, such as a_pan.tif and a_ms.tif. &lt;b&gt;List&lt;/b&gt;: a CSV file with the columns pan and ms, or STAC items.</source>
        <translation>&lt;b&gt;Carpeta&lt;/b&gt;: dos archivos son un par si uno lleva PAN en el nombre y el otro MS y el resto de sus rutas es igual, como a_pan.tif y a_ms.tif. &lt;b&gt;Lista&lt;/b&gt;: un archivo CSV con las columnas pan y ms, o elementos STAC.</translation>
    </message>
    <message>
        <source>What is done already is kept, so run it again after a stop or a failure. A scene that fails stops no other; the summary, a page that opens when all is done, says why.</source>
        <translation>Lo que ya está hecho se conserva: vuelva a ejecutarlo tras una interrupción o un fallo. Una escena que falla no detiene a las demás; el resumen, una página que se abre al terminar todo, dice por qué.</translation>
    </message>
    <message>
        <source>The scenes are fused here, one after the other; with the address of a Dask scheduler (advanced) on its machines.</source>
        <translation>Las escenas se fusionan aquí, una tras otra; con la dirección de un planificador Dask (avanzado), en sus equipos.</translation>
    </message>
    <message>
        <source>Installs what the engine computes with, PyTorch and NumPy, in a Python of its own: in your data folder, apart from QGIS and its plugins, which stay as they are.</source>
        <translation>Instala aquello con lo que calcula el motor, PyTorch y NumPy, en un Python propio: en su carpeta de datos, aparte de QGIS y sus complementos, que quedan como están.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Device&lt;/b&gt;: with an NVIDIA GPU the build for its driver is taken, several GB; else the one for the CPU, about 1 GB on the disk.</source>
        <translation>&lt;b&gt;Dispositivo&lt;/b&gt;: con una GPU NVIDIA se toma la compilación para su controlador, varios GB; si no, la de la CPU, cerca de 1 GB en el disco.</translation>
    </message>
    <message>
        <source>Versions are fixed and files are compared with their known hashes. Cancelling leaves nothing behind, and an engine that is there stays until the new one is whole.</source>
        <translation>Las versiones son fijas y los archivos se comparan con sus hashes conocidos. Cancelar no deja nada atrás, y un motor ya existente permanece hasta que el nuevo está completo.</translation>
    </message>
    <message>
        <source>The proxy is the one of QGIS&apos;s settings. Without any network: choose a folder of wheels, or an index of your own.</source>
        <translation>El proxy es el de la configuración de QGIS. Sin ninguna red: elija una carpeta de wheels o un índice propio.</translation>
    </message>
    <message>
        <source>Says which Python runs the engine and why, its versions and devices, and how long a tiny run took.</source>
        <translation>Dice qué Python ejecuta el motor y por qué, sus versiones y dispositivos, y cuánto duró una ejecución mínima.</translation>
    </message>
    <message>
        <source>Put what the log shows into a bug report. It holds names of folders, and no passwords.</source>
        <translation>Incluya lo que muestra el registro en un informe de error. Contiene nombres de carpetas y ninguna contraseña.</translation>
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
        <source>Installs the Python with PyTorch that the engine runs in, apart from QGIS&apos;s own.</source>
        <translation>Instala el Python con PyTorch en el que se ejecuta el motor, aparte del propio de QGIS.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>A dry run only says what would happen; a repair installs anew what is there.</source>
        <translation>«dry run» solo dice lo que ocurriría; «repair» instala de nuevo lo que ya hay.</translation>
    </message>
    <message>
        <source>The build of PyTorch: auto takes CUDA where the NVIDIA driver allows one.</source>
        <translation>La compilación de PyTorch: auto toma CUDA si el controlador NVIDIA lo permite.</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Carpeta de wheels</translation>
    </message>
    <message>
        <source>Installs from this folder, without any network.</source>
        <translation>Instala desde esta carpeta, sin ninguna red.</translation>
    </message>
    <message>
        <source>Package index (URL)</source>
        <translation>Índice de paquetes (URL)</translation>
    </message>
    <message>
        <source>An index that has everything, PyTorch too, in place of the public ones.</source>
        <translation>Un índice que lo contiene todo, también PyTorch, en lugar de los públicos.</translation>
    </message>
    <message>
        <source>Python to build on</source>
        <translation>Python de partida</translation>
    </message>
    <message>
        <source>A Python from 3.10 to 3.14 with venv and pip; else the first one found is taken.</source>
        <translation>Un Python de 3.10 a 3.14 con venv y pip; si no, se toma el primero que se encuentre.</translation>
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
        <source>Weights to begin from</source>
        <translation>Pesos de partida</translation>
    </message>
    <message>
        <source>A network that was trained on another scene of the sensor; a fresh one where empty.</source>
        <translation>Una red entrenada con otra escena del sensor; vacío: una nueva.</translation>
    </message>
    <message>
        <source>Use of the weights</source>
        <translation>Uso de los pesos</translation>
    </message>
    <message>
        <source>Train them further in a quarter of the steps, or fuse with them as they are, at once.</source>
        <translation>Seguir entrenándolos en una cuarta parte de los pasos, o fusionar de inmediato con ellos tal como están.</translation>
    </message>
    <message>
        <source>Save the weights</source>
        <translation>Guardar los pesos</translation>
    </message>
    <message>
        <source>The trained network, to begin from with other scenes of the sensor.</source>
        <translation>La red entrenada, como punto de partida para otras escenas del sensor.</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF (COG)</source>
        <translation>GeoTIFF optimizado para la nube (COG)</translation>
    </message>
    <message>
        <source>For servers and object storage, with overviews; the output&apos;s name must end in .tif.</source>
        <translation>Para servidores y almacenamiento de objetos, con vistas generales; el nombre de la salida debe acabar en .tif.</translation>
    </message>
</context>
</TS>
