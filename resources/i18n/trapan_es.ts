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
        <source>run &apos;conda install -c conda-forge pytorch&apos; in its environment</source>
        <translation>ejecute «conda install -c conda-forge pytorch» en su entorno</translation>
    </message>
    <message>
        <source>run &apos;python -m pip install torch&apos; in the OSGeo4W Shell</source>
        <translation>ejecute «python -m pip install torch» en la OSGeo4W Shell</translation>
    </message>
    <message>
        <source>{}; or switch REGISTER off</source>
        <translation>{}; o desactive REGISTER</translation>
    </message>
    <message>
        <source>run &apos;{} -m pip install --user --break-system-packages torch&apos; in a terminal</source>
        <translation>ejecute «{} -m pip install --user --break-system-packages torch» en una terminal</translation>
    </message>
    <message>
        <source>TRA-PAN needs Python 3.10 or later and this QGIS comes with {}: install a later QGIS</source>
        <translation>TRA-PAN necesita Python 3.10 o posterior y este QGIS trae {}: instale un QGIS más reciente</translation>
    </message>
    <message>
        <source>TRA-PAN needs PyTorch, which this QGIS does not have: {} and restart QGIS</source>
        <translation>TRA-PAN necesita PyTorch, que falta en este QGIS: {} y reinicie QGIS</translation>
    </message>
    <message>
        <source>run &apos;{} -m pip install torch&apos; in a terminal</source>
        <translation>ejecute «{} -m pip install torch» en una terminal</translation>
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
</context>
</TS>
