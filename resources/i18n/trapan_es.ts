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
        <source>The high-resolution layer. The fused raster gets its grid.</source>
        <translation>La capa de alta resolución. El ráster fusionado adopta su cuadrícula.</translation>
    </message>
    <message>
        <source>The multispectral layer of the same scene, with larger pixels.</source>
        <translation>La capa multiespectral de la misma escena, con píxeles más grandes.</translation>
    </message>
    <message>
        <source>The bands to use, in the order of the output. If none is chosen: all except alpha bands.</source>
        <translation>Las bandas que se usan, en el orden de la salida. Si no se elige ninguna: todas salvo las bandas alfa.</translation>
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
        <source>Installs PyTorch and NumPy for the TRA-PAN engine in a separate Python environment in your user data folder. QGIS and its plugins stay unchanged.</source>
        <translation>Instala PyTorch y NumPy para el motor de TRA-PAN en un entorno de Python independiente, en su carpeta de datos de usuario. QGIS y sus complementos no cambian.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Device&lt;/b&gt;: with an NVIDIA GPU, the build for its driver (several GB); otherwise the CPU build (about 1 GB on disk).</source>
        <translation>&lt;b&gt;Dispositivo&lt;/b&gt;: con una GPU NVIDIA, la compilación para su controlador (varios GB); si no, la de CPU (alrededor de 1 GB en disco).</translation>
    </message>
    <message>
        <source>Versions are fixed and downloads are verified by hash. An existing engine stays in use until the new one is complete; cancelling leaves nothing behind.</source>
        <translation>Las versiones son fijas y las descargas se verifican con su hash. Un motor existente se sigue usando hasta que el nuevo está completo; al cancelar no queda nada.</translation>
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
        <source>GDAL&apos;s Brovey needs PAN and MS in one CRS, and one file with all bands of the MS</source>
        <translation>El Brovey de GDAL necesita PAN y MS en un mismo SRC, y un archivo con todas las bandas del MS</translation>
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
        <source>&lt;b&gt;R_D_LAMBDA, R_SAM and R_ERGAS&lt;/b&gt; (best: 0) compare the fused layer, blurred by the published MTF gains, with the MS layer at its own resolution. If the product was sharpened or softened on the ground, trust the values that end in _MEASURED, which use the measured blur.</source>
        <translation>&lt;b&gt;R_D_LAMBDA, R_SAM y R_ERGAS&lt;/b&gt; (óptimo: 0) comparan la capa fusionada, desenfocada con las ganancias MTF publicadas, con la capa MS en su propia resolución. Si el producto se realzó o se suavizó en tierra, confíe en los valores que terminan en _MEASURED, que usan el desenfoque medido.</translation>
    </message>
    <message>
        <source>PAN band (none chosen: all)</source>
        <translation>Banda PAN (ninguna elegida: todas)</translation>
    </message>
    <message>
        <source>The panchromatic band of the PAN layer. Several bands, such as those of a drone image, are combined into one that resembles the MS.</source>
        <translation>La banda pancromática de la capa PAN. Varias bandas, como las de una imagen de dron, se combinan en una que se parece a la MS.</translation>
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
</context>
</TS>
