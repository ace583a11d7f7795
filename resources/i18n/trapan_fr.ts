<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Trapan</name>
    <message>
        <source>Pansharpening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled: nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; can&apos;t be opened as a raster: check that the file is there and whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no {0} layer is given: choose one for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: choose one of {}, by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assess a fused image (TRA-PAN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores a fused layer, whoever made it, against its PAN and MS or against a reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to judge; on the grid of the PAN or of the reference, or on a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the fused layer should be, in place of PAN and MS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The indices as one HTML file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAN pixels per MS pixel, which ERGAS is scaled by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For PSNR and SSIM, such as 2047 for 11 bits; from the reference&apos;s values where empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels on every side that are not judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pansharpening,quality,index,hqnr,q2n,ergas,sam,ssim,psnr,fusion,assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fused layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratio, with a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest possible value, with a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Border to leave out, with a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fused image &apos;{}&apos; is judged either by a PAN and an MS or by a REFERENCE: choose the one or the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce a pair (TRA-PAN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a PAN/MS pair at reduced resolution, whose truth is the MS itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pansharpening,wald,protocol,mtf,degrade,downsample,quality,reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GeoTIFF to write, on the MS&apos;s pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GeoTIFF to write, its pixels larger by the ratio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced PAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced MS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run &apos;conda install -c conda-forge pytorch&apos; in its environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run &apos;python -m pip install torch&apos; in the OSGeo4W Shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}; or switch REGISTER off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run &apos;{} -m pip install --user --break-system-packages torch&apos; in a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRA-PAN needs Python 3.10 or later and this QGIS comes with {}: install a later QGIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRA-PAN needs PyTorch, which this QGIS does not have: {} and restart QGIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run &apos;{} -m pip install torch&apos; in a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage one: how the sensors see (DAM) and warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage two: random alternation (RAO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fusing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reducing the resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Fuses a panchromatic (PAN) and a multispectral (MS) layer of one scene: the PAN&apos;s detail in the MS&apos;s colours, on the PAN&apos;s grid.&lt;/p&gt;&lt;p&gt;The method (TRA-PAN) trains a small network on this pair alone. Nothing is pre-trained or downloaded, so any sensor works, and nothing leaves this machine.&lt;/p&gt;&lt;p&gt;&lt;b&gt;First try&lt;/b&gt;: choose PAN, MS and the sensor, then Run. For a large scene, draw a small &lt;i&gt;extent&lt;/i&gt; under the advanced parameters first.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Preset&lt;/b&gt;: &lt;i&gt;fast&lt;/i&gt; for a look, &lt;i&gt;balanced&lt;/i&gt; for most work, &lt;i&gt;best&lt;/i&gt; for a final product. Training takes as long for a large scene as for a small one; fusing grows with the scene.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Input&lt;/b&gt;: two overlapping rasters in one CRS, the MS pixel 2 to 16 times the PAN pixel. A small shift between the two is found and taken into account.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Quality indices&lt;/b&gt; come with the result: HQNR, where 1 is best; D_LAMBDA_K, D_S and D_RHO, where 0 is best.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Scores a fused layer, whoever made it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Against PAN and MS&lt;/b&gt;, where no truth is known: HQNR, where 1 is best; D_LAMBDA_K (colours), D_S and D_RHO (detail), where 0 is best. Judge by HQNR and D_RHO together: noise can raise the one, a copy of the PAN the other. Choose the MS bands that were fused, in their order.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Against a reference&lt;/b&gt;, where there is one: Q2N, SCC and SSIM, where 1 is best; ERGAS and SAM, where 0 is best; PSNR in dB. &lt;i&gt;Reduce a pair&lt;/i&gt; makes a pair whose reference is the MS itself.&lt;/p&gt;&lt;p&gt;The fused layer lies on the grid of the PAN or of the reference, or on a part of it.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Writes PAN and MS as they would be if taken from as much farther away as their ratio says (Wald&apos;s protocol). The MS as it is then shows what fusing that pair should give.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;Make the reduced pair.&lt;/li&gt;&lt;li&gt;Fuse it with any method.&lt;/li&gt;&lt;li&gt;Compare the result with the original MS as the reference: &lt;i&gt;Assess a fused image&lt;/i&gt;.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;The reduced PAN lies exactly on the MS&apos;s pixels. Each band is blurred as its instrument would blur it, so the sensor matters.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; is served by QGIS&apos;s provider &apos;{}&apos; and not read from a raster file: export it as a GeoTIFF (raw data) and choose that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; is opened with options ({}) that the engine would not see: export it as a GeoTIFF (raw data) and choose that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PAN and the MS are both the layer &apos;{}&apos;: choose two layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; has no band {}: choose from its {} band(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output &apos;{}&apos; is the file of the layer &apos;{}&apos;: choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pansharpen (TRA-PAN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pansharpening,fusion,sharpen,panchromatic,multispectral,brovey,zero-shot,deep learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpens a multispectral layer with a panchromatic one, by training on this pair alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additional creation options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For GDAL&apos;s GeoTIFF driver, NAME=VALUE, separated by |; over tiled and compressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GeoTIFF to write. An existing one is replaced only when the fusion has succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One HTML file with pictures, error maps, indices next to GDAL&apos;s Brovey, and loss curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long to train: a quick look, the usual, or the final product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to compute; auto takes a graphics card where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fuses a part only, to try first; all that PAN and MS share where empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all that is random. The same seed gives the same pixels on the same machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of stage one&apos;s training; the preset&apos;s number where empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of stage two&apos;s training; the preset&apos;s number where empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of the fused pixels; auto is the MS layer&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extent to fuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the random alternation (RAO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output data type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose optics took the scene: how strongly they blur is known per sensor. auto recognises it by the layers&apos; metadata; the log says by what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the sub-pixel shift between the two; else their georeference is trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sharp layer. The fused raster lies on its grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which band of the PAN layer is the panchromatic one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer with the colours, in the PAN&apos;s CRS, with pixels 2 to 16 times as large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which bands are fused and in which order; all but an alpha band where none is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register the MS to the PAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panchromatic layer (PAN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAN band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multispectral layer (MS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MS bands (none chosen: all)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
