<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>Trapan</name>
    <message>
        <source>Pansharpening</source>
        <translation>全色锐化</translation>
    </message>
    <message>
        <source>cancelled: nothing was written</source>
        <translation>已取消：未写入任何内容</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; can&apos;t be opened as a raster: check that the file is there and whole</source>
        <translation>“{1}” ({0}) 无法作为栅格打开：请检查文件是否存在且完整</translation>
    </message>
    <message>
        <source>no {0} layer is given: choose one for {0}</source>
        <translation>未指定 {0} 图层：请为 {0} 选择一个</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: choose one of {}, by name</source>
        <translation>{} 不能是“{}”：请按名称从 {} 中选择</translation>
    </message>
    <message>
        <source>Assess a fused image (TRA-PAN)</source>
        <translation>评价融合影像 (TRA-PAN)</translation>
    </message>
    <message>
        <source>Scores a fused layer, whoever made it, against its PAN and MS or against a reference.</source>
        <translation>对照其 PAN 和 MS 或参考影像，为任何方法生成的融合图层评分。</translation>
    </message>
    <message>
        <source>What to judge; on the grid of the PAN or of the reference, or on a part of it.</source>
        <translation>待评价的图层；位于 PAN 或参考影像的格网或其一部分上。</translation>
    </message>
    <message>
        <source>What the fused layer should be, in place of PAN and MS.</source>
        <translation>融合图层的理想结果，代替 PAN 和 MS。</translation>
    </message>
    <message>
        <source>The indices as one HTML file.</source>
        <translation>以单个 HTML 文件给出各项指数。</translation>
    </message>
    <message>
        <source>PAN pixels per MS pixel, which ERGAS is scaled by.</source>
        <translation>每个 MS 像元对应的 PAN 像元数，用于 ERGAS 的比例。</translation>
    </message>
    <message>
        <source>For PSNR and SSIM, such as 2047 for 11 bits; from the reference&apos;s values where empty.</source>
        <translation>用于 PSNR 和 SSIM，例如 11 位数据为 2047；留空则取自参考影像的值。</translation>
    </message>
    <message>
        <source>Pixels on every side that are not judged.</source>
        <translation>每一侧不参与评价的像元数。</translation>
    </message>
    <message>
        <source>pansharpening,quality,index,hqnr,q2n,ergas,sam,ssim,psnr,fusion,assessment</source>
        <translation>pansharpening,全色锐化,质量,指数,hqnr,q2n,ergas,sam,ssim,psnr,融合,评价</translation>
    </message>
    <message>
        <source>Fused layer</source>
        <translation>融合图层</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考影像</translation>
    </message>
    <message>
        <source>Ratio, with a reference</source>
        <translation>分辨率比（有参考影像时）</translation>
    </message>
    <message>
        <source>Largest possible value, with a reference</source>
        <translation>最大可能值（有参考影像时）</translation>
    </message>
    <message>
        <source>Border to leave out, with a reference</source>
        <translation>不参与评价的边缘（有参考影像时）</translation>
    </message>
    <message>
        <source>the fused image &apos;{}&apos; is judged either by a PAN and an MS or by a REFERENCE: choose the one or the other</source>
        <translation>融合影像“{}”要么用 PAN 和 MS 评价，要么用参考影像 (REFERENCE) 评价：请二选一</translation>
    </message>
    <message>
        <source>Reduce a pair (TRA-PAN)</source>
        <translation>降低影像对分辨率 (TRA-PAN)</translation>
    </message>
    <message>
        <source>Writes a PAN/MS pair at reduced resolution, whose truth is the MS itself.</source>
        <translation>写出降分辨率的 PAN/MS 影像对，其真值即 MS 本身。</translation>
    </message>
    <message>
        <source>pansharpening,wald,protocol,mtf,degrade,downsample,quality,reference</source>
        <translation>pansharpening,wald,协议,mtf,降质,降采样,质量,参考</translation>
    </message>
    <message>
        <source>The GeoTIFF to write, on the MS&apos;s pixels.</source>
        <translation>要写出的 GeoTIFF，与 MS 像元对齐。</translation>
    </message>
    <message>
        <source>The GeoTIFF to write, its pixels larger by the ratio.</source>
        <translation>要写出的 GeoTIFF，像元按分辨率比增大。</translation>
    </message>
    <message>
        <source>Reduced PAN</source>
        <translation>降分辨率的 PAN</translation>
    </message>
    <message>
        <source>Reduced MS</source>
        <translation>降分辨率的 MS</translation>
    </message>
    <message>
        <source>{}; or switch REGISTER off</source>
        <translation>{}；或关闭 REGISTER</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>配准</translation>
    </message>
    <message>
        <source>Stage one: how the sensors see (DAM) and warm-up</source>
        <translation>第一阶段：传感器退化模型 (DAM) 与预热</translation>
    </message>
    <message>
        <source>Stage two: random alternation (RAO)</source>
        <translation>第二阶段：随机交替优化 (RAO)</translation>
    </message>
    <message>
        <source>Fusing</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>Reducing the resolution</source>
        <translation>降低分辨率</translation>
    </message>
    <message>
        <source>Assessing</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; is served by QGIS&apos;s provider &apos;{}&apos; and not read from a raster file: export it as a GeoTIFF (raw data) and choose that</source>
        <translation>图层“{}”由 QGIS 提供者“{}”提供，而非读自栅格文件：请将其导出为 GeoTIFF（原始数据）后再选择</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; is opened with options ({}) that the engine would not see: export it as a GeoTIFF (raw data) and choose that</source>
        <translation>图层“{}”以引擎无法获知的选项 ({}) 打开：请将其导出为 GeoTIFF（原始数据）后再选择</translation>
    </message>
    <message>
        <source>the PAN and the MS are both the layer &apos;{}&apos;: choose two layers</source>
        <translation>PAN 和 MS 都是图层“{}”：请选择两个图层</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; has no band {}: choose from its {} band(s)</source>
        <translation>图层“{}”没有波段 {}：请从其 {} 个波段中选择</translation>
    </message>
    <message>
        <source>the output &apos;{}&apos; is the file of the layer &apos;{}&apos;: choose another name</source>
        <translation>输出“{}”就是图层“{}”的文件：请另选名称</translation>
    </message>
    <message>
        <source>Pansharpen (TRA-PAN)</source>
        <translation>全色锐化 (TRA-PAN)</translation>
    </message>
    <message>
        <source>pansharpening,fusion,sharpen,panchromatic,multispectral,brovey,zero-shot,deep learning</source>
        <translation>pansharpening,全色锐化,融合,锐化,全色,多光谱,brovey,零样本,深度学习</translation>
    </message>
    <message>
        <source>Sharpens a multispectral layer with a panchromatic one, by training on this pair alone.</source>
        <translation>仅用这一影像对训练，以全色图层锐化多光谱图层。</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Additional creation options</source>
        <translation>附加创建选项</translation>
    </message>
    <message>
        <source>One HTML file with pictures, error maps, indices next to GDAL&apos;s Brovey, and loss curves.</source>
        <translation>单个 HTML 文件，含图片、误差图、与 GDAL Brovey 并列的指数以及损失曲线。</translation>
    </message>
    <message>
        <source>How long to train: a quick look, the usual, or the final product.</source>
        <translation>训练时长：快速查看、常规或最终产品。</translation>
    </message>
    <message>
        <source>Where to compute; auto takes a graphics card where there is one.</source>
        <translation>在何处计算；auto 在有显卡时使用显卡。</translation>
    </message>
    <message>
        <source>Fuses a part only, to try first; all that PAN and MS share where empty.</source>
        <translation>仅融合一部分以便先行尝试；留空则融合 PAN 与 MS 的全部公共区域。</translation>
    </message>
    <message>
        <source>Of all that is random. The same seed gives the same pixels on the same machine.</source>
        <translation>用于所有随机过程。在同一台机器上，相同的种子得到相同的像元值。</translation>
    </message>
    <message>
        <source>Of stage one&apos;s training; the preset&apos;s number where empty.</source>
        <translation>第一阶段训练的步数；留空则按预设。</translation>
    </message>
    <message>
        <source>Of stage two&apos;s training; the preset&apos;s number where empty.</source>
        <translation>第二阶段训练的步数；留空则按预设。</translation>
    </message>
    <message>
        <source>Type of the fused pixels; auto is the MS layer&apos;s.</source>
        <translation>融合像元的类型；auto 与 MS 图层相同。</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>融合结果</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Extent to fuse</source>
        <translation>融合范围</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Steps of the warm-up</source>
        <translation>预热步数</translation>
    </message>
    <message>
        <source>Steps of the random alternation (RAO)</source>
        <translation>随机交替优化 (RAO) 步数</translation>
    </message>
    <message>
        <source>Output data type</source>
        <translation>输出数据类型</translation>
    </message>
    <message>
        <source>Whose optics took the scene: how strongly they blur is known per sensor. auto recognises it by the layers&apos; metadata; the log says by what.</source>
        <translation>拍摄影像的光学系统：各传感器的模糊程度是已知的。auto 依据图层元数据识别，日志会说明依据。</translation>
    </message>
    <message>
        <source>Finds the sub-pixel shift between the two; else their georeference is trusted.</source>
        <translation>求出两者之间的亚像元偏移；否则信任其地理参考。</translation>
    </message>
    <message>
        <source>The sharp layer. The fused raster lies on its grid.</source>
        <translation>清晰的图层。融合栅格采用其格网。</translation>
    </message>
    <message>
        <source>Which band of the PAN layer is the panchromatic one.</source>
        <translation>PAN 图层中哪个波段是全色波段。</translation>
    </message>
    <message>
        <source>Which bands are fused and in which order; all but an alpha band where none is chosen.</source>
        <translation>融合哪些波段及其顺序；不选则为除 Alpha 波段外的全部波段。</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>Register the MS to the PAN</source>
        <translation>将 MS 配准到 PAN</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML 文件 (*.html)</translation>
    </message>
    <message>
        <source>Panchromatic layer (PAN)</source>
        <translation>全色图层 (PAN)</translation>
    </message>
    <message>
        <source>PAN band</source>
        <translation>PAN 波段</translation>
    </message>
    <message>
        <source>Multispectral layer (MS)</source>
        <translation>多光谱图层 (MS)</translation>
    </message>
    <message>
        <source>MS bands (none chosen: all)</source>
        <translation>MS 波段（不选则为全部）</translation>
    </message>
    <message>
        <source>Fuses a panchromatic (PAN) and a multispectral (MS) layer of one scene: the PAN&apos;s detail in the MS&apos;s colours, on the PAN&apos;s grid.</source>
        <translation>融合同一景的全色 (PAN) 与多光谱 (MS) 图层：以 PAN 的格网呈现 PAN 的细节和 MS 的色彩。</translation>
    </message>
    <message>
        <source>The method (TRA-PAN) trains a small network on this pair alone. Nothing is pre-trained or downloaded, so any sensor works, and nothing leaves this machine.</source>
        <translation>该方法 (TRA-PAN) 仅用这一影像对训练一个小型网络。无需预训练或下载，因此适用于任何传感器，数据也不会离开本机。</translation>
    </message>
    <message>
        <source>&lt;b&gt;First try&lt;/b&gt;: choose PAN and MS, then Run. For a large scene, draw a small &lt;i&gt;extent&lt;/i&gt; under the advanced parameters first.</source>
        <translation>&lt;b&gt;初次尝试&lt;/b&gt;：选择 PAN 和 MS，然后运行。影像较大时，先在高级参数中绘制一个小的&lt;i&gt;范围&lt;/i&gt;。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Preset&lt;/b&gt;: &lt;i&gt;fast&lt;/i&gt; for a look, &lt;i&gt;balanced&lt;/i&gt; for most work, &lt;i&gt;best&lt;/i&gt; for a final product. Training takes as long for a large scene as for a small one; fusing grows with the scene.</source>
        <translation>&lt;b&gt;预设&lt;/b&gt;：&lt;i&gt;fast&lt;/i&gt; 用于快速查看，&lt;i&gt;balanced&lt;/i&gt; 适合大多数工作，&lt;i&gt;best&lt;/i&gt; 用于最终产品。无论影像大小，训练时间相同；融合时间随影像增大。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Input&lt;/b&gt;: two overlapping rasters, the MS with the larger pixels. A small shift between the two is found and taken into account.</source>
        <translation>&lt;b&gt;输入&lt;/b&gt;：两个相互重叠的栅格，MS 的像元较大。两者之间的微小偏移会被找出并加以考虑。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Quality indices&lt;/b&gt; come with the result: HQNR, where 1 is best; D_LAMBDA_K, D_S and D_RHO, where 0 is best.</source>
        <translation>结果附带&lt;b&gt;质量指数&lt;/b&gt;：HQNR 以 1 为最佳；D_LAMBDA_K、D_S 和 D_RHO 以 0 为最佳。</translation>
    </message>
    <message>
        <source>Scores a fused layer, whoever made it.</source>
        <translation>为任何方法生成的融合图层评分。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Against PAN and MS&lt;/b&gt;, where no truth is known: HQNR, where 1 is best; D_LAMBDA_K (colours), D_S and D_RHO (detail), where 0 is best. Judge by HQNR and D_RHO together: noise can raise the one, a copy of the PAN the other. Choose the MS bands that were fused, in their order.</source>
        <translation>&lt;b&gt;对照 PAN 和 MS&lt;/b&gt;（真值未知时）：HQNR 以 1 为最佳；D_LAMBDA_K（色彩）、D_S 和 D_RHO（细节）以 0 为最佳。请综合 HQNR 与 D_RHO 判断：噪声可能抬高前者，照搬 PAN 可能改善后者。请按顺序选择被融合的 MS 波段。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Against a reference&lt;/b&gt;, where there is one: Q2N, SCC and SSIM, where 1 is best; ERGAS and SAM, where 0 is best; PSNR in dB. &lt;i&gt;Reduce a pair&lt;/i&gt; makes a pair whose reference is the MS itself.</source>
        <translation>&lt;b&gt;对照参考影像&lt;/b&gt;（如果有）：Q2N、SCC 和 SSIM 以 1 为最佳；ERGAS 和 SAM 以 0 为最佳；PSNR 单位为 dB。&lt;i&gt;降低影像对分辨率&lt;/i&gt;可生成以 MS 本身为参考的影像对。</translation>
    </message>
    <message>
        <source>The fused layer lies on the grid of the PAN or of the reference, or on a part of it.</source>
        <translation>融合图层位于 PAN 或参考影像的格网或其一部分上。</translation>
    </message>
    <message>
        <source>Writes PAN and MS as they would be if taken from as much farther away as their ratio says (Wald&apos;s protocol). The MS as it is then shows what fusing that pair should give.</source>
        <translation>按分辨率比写出相当于从更远处拍摄的 PAN 和 MS（Wald 协议）。此时原始 MS 即为融合该影像对应得的结果。</translation>
    </message>
    <message>
        <source>Make the reduced pair, fuse it with any method, and compare the result with the original MS as the reference: &lt;i&gt;Assess a fused image&lt;/i&gt;.</source>
        <translation>先生成降分辨率影像对，用任意方法融合，再以原始 MS 为参考比较结果：&lt;i&gt;评价融合影像&lt;/i&gt;。</translation>
    </message>
    <message>
        <source>The reduced PAN lies exactly on the MS&apos;s pixels. Each band is blurred as its instrument would blur it, so the sensor matters.</source>
        <translation>降分辨率的 PAN 与 MS 像元精确对齐。各波段按其仪器的模糊程度处理，因此传感器很重要。</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a layer of type &apos;{}&apos; and no raster: choose a raster layer</source>
        <translation>“{1}” ({0}) 是“{2}”类型的图层而非栅格：请选择栅格图层</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a group of layers: choose one raster layer in it</source>
        <translation>“{1}” ({0}) 是图层组：请从中选择一个栅格图层</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a folder: choose the raster file in it</source>
        <translation>“{1}” ({0}) 是文件夹：请选择其中的栅格文件</translation>
    </message>
    <message>
        <source>For GDAL&apos;s driver of the output&apos;s format, NAME=VALUE, separated by |.</source>
        <translation>用于输出格式的 GDAL 驱动，形如 NAME=VALUE，以 | 分隔。</translation>
    </message>
    <message>
        <source>Nodata value</source>
        <translation>无数据值</translation>
    </message>
    <message>
        <source>What pixels get that PAN or MS have no value for; the MS layer&apos;s own where empty.</source>
        <translation>PAN 或 MS 无值处的像元所取的值；留空则用 MS 图层自身的。</translation>
    </message>
    <message>
        <source>Add overviews</source>
        <translation>添加金字塔</translation>
    </message>
    <message>
        <source>Smaller copies within the raster, for fast display.</source>
        <translation>栅格内的缩小副本，用于快速显示。</translation>
    </message>
    <message>
        <source>Add statistics</source>
        <translation>添加统计信息</translation>
    </message>
    <message>
        <source>Each band&apos;s least, greatest and mean value and deviation, of all its pixels.</source>
        <translation>各波段全部像元的最小值、最大值、均值和标准差。</translation>
    </message>
    <message>
        <source>The raster to write, a GeoTIFF or another of GDAL&apos;s formats by its ending. An existing one is replaced only when the fusion has succeeded.</source>
        <translation>要写出的栅格：GeoTIFF，或按扩展名采用 GDAL 的其他格式。仅在融合成功后才替换已有文件。</translation>
    </message>
    <message>
        <source>The layer with the colours. Its pixels are larger than the PAN&apos;s.</source>
        <translation>带有色彩的图层，其像元大于 PAN 的像元。</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: give a number, or nothing</source>
        <translation>{} 不能是“{}”：请输入数字或留空</translation>
    </message>
    <message>
        <source>Pansharpen many scenes (TRA-PAN)</source>
        <translation>批量全色锐化 (TRA-PAN)</translation>
    </message>
    <message>
        <source>pansharpening,batch,bulk,folder,archive,stac,csv,dask,cluster,panchromatic</source>
        <translation>pansharpening,全色锐化,批处理,批量,文件夹,存档,stac,csv,dask,集群,全色</translation>
    </message>
    <message>
        <source>Sharpens all the PAN/MS pairs of a folder, a table or a list of STAC items.</source>
        <translation>锐化文件夹、表格或 STAC 条目列表中的全部 PAN/MS 影像对。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Scenes fused</source>
        <translation>已融合的影像</translation>
    </message>
    <message>
        <source>Scenes kept, which were done before</source>
        <translation>保留的影像（此前已完成）</translation>
    </message>
    <message>
        <source>Scenes that failed</source>
        <translation>失败的影像</translation>
    </message>
    <message>
        <source>cancelled: the scenes that are done stay</source>
        <translation>已取消：已完成的影像予以保留</translation>
    </message>
    <message>
        <source>give either {} or {}: they say where the scenes are</source>
        <translation>请指定 {} 或 {} 之一：它们说明影像所在位置</translation>
    </message>
    <message>
        <source>Folder with PAN/MS pairs</source>
        <translation>含 PAN/MS 影像对的文件夹</translation>
    </message>
    <message>
        <source>With its subfolders. Two files are a pair where their names differ in PAN and MS only.</source>
        <translation>包括其子文件夹。两个文件的名称若仅 PAN 与 MS 不同，即为一对。</translation>
    </message>
    <message>
        <source>List of scenes, in place of a folder</source>
        <translation>影像列表，代替文件夹</translation>
    </message>
    <message>
        <source>Lists of scenes (*.csv *.json *.geojson)</source>
        <translation>影像列表 (*.csv *.json *.geojson)</translation>
    </message>
    <message>
        <source>A CSV file with the columns pan and ms, or STAC items as JSON.</source>
        <translation>含 pan 和 ms 两列的 CSV 文件，或 JSON 格式的 STAC 条目。</translation>
    </message>
    <message>
        <source>Address of a Dask scheduler</source>
        <translation>Dask 调度器地址</translation>
    </message>
    <message>
        <source>Such as tcp://host:8786: its workers fuse the scenes. Here, one after the other, where empty.</source>
        <translation>例如 tcp://host:8786：由其工作进程融合影像。留空则在本机逐景融合。</translation>
    </message>
    <message>
        <source>Write a report of each scene</source>
        <translation>为每景影像写出报告</translation>
    </message>
    <message>
        <source>An HTML page beside each fused raster, to which the summary leads.</source>
        <translation>与各融合栅格放在一起的 HTML 页面，可从汇总中打开。</translation>
    </message>
    <message>
        <source>Folder of the fused scenes</source>
        <translation>融合影像的文件夹</translation>
    </message>
    <message>
        <source>For the rasters and the summary. What is there, of the same files and settings, is kept.</source>
        <translation>存放栅格和汇总。已有的、由相同文件和设置得到的结果予以保留。</translation>
    </message>
    <message>
        <source>the TRA-PAN engine is not installed: run &apos;Install the engine&apos; in the Processing toolbox</source>
        <translation>TRA-PAN 引擎尚未安装：请在处理工具箱中运行“安装引擎”</translation>
    </message>
    <message>
        <source>Engine information</source>
        <translation>引擎信息</translation>
    </message>
    <message>
        <source>pansharpening,pytorch,torch,python,cuda,gpu,version,bug,report</source>
        <translation>pansharpening,全色锐化,pytorch,torch,python,cuda,gpu,版本,错误,报告</translation>
    </message>
    <message>
        <source>Says which Python, PyTorch and devices the engine has, and whether it works.</source>
        <translation>说明引擎所用的 Python、PyTorch 和设备，以及能否正常工作。</translation>
    </message>
    <message>
        <source>Engine information (JSON)</source>
        <translation>引擎信息 (JSON)</translation>
    </message>
    <message>
        <source>Python with the TRA-PAN engine</source>
        <translation>含 TRA-PAN 引擎的 Python</translation>
    </message>
    <message>
        <source>Leave blank for the installed engine</source>
        <translation>留空则使用已安装的引擎</translation>
    </message>
    <message>
        <source>Run the engine inside QGIS where QGIS&apos;s Python has PyTorch (a crash of it ends QGIS)</source>
        <translation>若 QGIS 的 Python 有 PyTorch，则在 QGIS 内运行引擎（引擎崩溃会使 QGIS 退出）</translation>
    </message>
    <message>
        <source>Looking for a Python and a GPU</source>
        <translation>查找 Python 和 GPU</translation>
    </message>
    <message>
        <source>Making the environment</source>
        <translation>创建环境</translation>
    </message>
    <message>
        <source>Fetching and installing the packages</source>
        <translation>获取并安装软件包</translation>
    </message>
    <message>
        <source>Trying what was installed</source>
        <translation>试运行已安装的内容</translation>
    </message>
    <message>
        <source>Fuses all the scenes of a folder or of a list, each as &lt;i&gt;Pansharpen&lt;/i&gt; does.</source>
        <translation>融合文件夹或列表中的全部影像，每景的处理与&lt;i&gt;全色锐化&lt;/i&gt;相同。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Folder&lt;/b&gt;: two files are a pair where one is named as PAN and the other as MS and the rest of their paths is the same, such as a_pan.tif and a_ms.tif. &lt;b&gt;List&lt;/b&gt;: a CSV file with the columns pan and ms, or STAC items.</source>
        <translation>&lt;b&gt;文件夹&lt;/b&gt;：两个文件若一个以 PAN、另一个以 MS 命名，且路径其余部分相同（如 a_pan.tif 和 a_ms.tif），即为一对。&lt;b&gt;列表&lt;/b&gt;：含 pan 和 ms 两列的 CSV 文件，或 STAC 条目。</translation>
    </message>
    <message>
        <source>What is done already is kept, so run it again after a stop or a failure. A scene that fails stops no other; the summary, a page that opens when all is done, says why.</source>
        <translation>已完成的结果会保留，因此中断或失败后再次运行即可。某景失败不会影响其他影像；全部完成后打开的汇总页面会说明原因。</translation>
    </message>
    <message>
        <source>The scenes are fused here, one after the other; with the address of a Dask scheduler (advanced) on its machines.</source>
        <translation>影像在本机逐景融合；若给出 Dask 调度器的地址（高级参数），则在其计算机上融合。</translation>
    </message>
    <message>
        <source>Installs what the engine computes with, PyTorch and NumPy, in a Python of its own: in your data folder, apart from QGIS and its plugins, which stay as they are.</source>
        <translation>将引擎计算所需的 PyTorch 和 NumPy 安装到独立的 Python 中：位于您的数据文件夹内，与 QGIS 及其插件分开，后者保持不变。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Device&lt;/b&gt;: with an NVIDIA GPU the build for its driver is taken, several GB; else the one for the CPU, about 1 GB on the disk.</source>
        <translation>&lt;b&gt;设备&lt;/b&gt;：有 NVIDIA GPU 时采用与其驱动程序相应的版本，需数 GB；否则采用 CPU 版本，约占 1 GB 磁盘空间。</translation>
    </message>
    <message>
        <source>Versions are fixed and files are compared with their known hashes. Cancelling leaves nothing behind, and an engine that is there stays until the new one is whole.</source>
        <translation>版本是固定的，文件会与其已知的哈希值核对。取消不会留下任何内容；已有的引擎会保留到新引擎安装完整为止。</translation>
    </message>
    <message>
        <source>The proxy is the one of QGIS&apos;s settings. Without any network: choose a folder of wheels, or an index of your own.</source>
        <translation>代理采用 QGIS 设置中的代理。没有网络时：请选择存放 wheel 的文件夹，或您自己的索引。</translation>
    </message>
    <message>
        <source>Says which Python runs the engine and why, its versions and devices, and how long a tiny run took.</source>
        <translation>说明由哪个 Python 运行引擎及其原因、版本和设备，以及一次极小规模运行的耗时。</translation>
    </message>
    <message>
        <source>Put what the log shows into a bug report. It holds names of folders, and no passwords.</source>
        <translation>请将日志所示内容放入错误报告。其中含文件夹名称，不含密码。</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>安装引擎</translation>
    </message>
    <message>
        <source>pansharpening,pytorch,torch,python,cuda,gpu,setup,repair,remove</source>
        <translation>pansharpening,全色锐化,pytorch,torch,python,cuda,gpu,安装,修复,移除</translation>
    </message>
    <message>
        <source>Installs the Python with PyTorch that the engine runs in, apart from QGIS&apos;s own.</source>
        <translation>安装供引擎运行的、带有 PyTorch 的 Python，与 QGIS 自带的分开。</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>要执行的操作</translation>
    </message>
    <message>
        <source>A dry run only says what would happen; a repair installs anew what is there.</source>
        <translation>“dry run”只说明将会做什么；“repair”重新安装已有的内容。</translation>
    </message>
    <message>
        <source>The build of PyTorch: auto takes CUDA where the NVIDIA driver allows one.</source>
        <translation>PyTorch 的版本类型：auto 在 NVIDIA 驱动程序支持时采用 CUDA。</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>存放 wheel 的文件夹</translation>
    </message>
    <message>
        <source>Installs from this folder, without any network.</source>
        <translation>从此文件夹安装，无需网络。</translation>
    </message>
    <message>
        <source>Package index (URL)</source>
        <translation>软件包索引 (URL)</translation>
    </message>
    <message>
        <source>An index that has everything, PyTorch too, in place of the public ones.</source>
        <translation>包含所需全部软件包（含 PyTorch）的索引，代替公共索引。</translation>
    </message>
    <message>
        <source>Python to build on</source>
        <translation>所基于的 Python</translation>
    </message>
    <message>
        <source>A Python from 3.10 to 3.14 with venv and pip; else the first one found is taken.</source>
        <translation>带有 venv 和 pip 的 Python 3.10 至 3.14；不指定则采用找到的第一个。</translation>
    </message>
    <message>
        <source>Folder of the engine</source>
        <translation>引擎文件夹</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>权重 (*.safetensors)</translation>
    </message>
    <message>
        <source>Weights to begin from</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>A network that was trained on another scene of the sensor; a fresh one where empty.</source>
        <translation>用同一传感器的另一景影像训练的网络；留空则使用全新的网络。</translation>
    </message>
    <message>
        <source>Use of the weights</source>
        <translation>权重的用法</translation>
    </message>
    <message>
        <source>Train them further in a quarter of the steps, or fuse with them as they are, at once.</source>
        <translation>用四分之一的步数继续训练，或直接以原样立即融合。</translation>
    </message>
    <message>
        <source>Save the weights</source>
        <translation>保存权重</translation>
    </message>
    <message>
        <source>The trained network, to begin from with other scenes of the sensor.</source>
        <translation>训练好的网络，可作为该传感器其他影像的起点。</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF (COG)</source>
        <translation>云优化 GeoTIFF (COG)</translation>
    </message>
    <message>
        <source>For servers and object storage, with overviews; the output&apos;s name must end in .tif.</source>
        <translation>用于服务器和对象存储，含金字塔；输出名称须以 .tif 结尾。</translation>
    </message>
</context>
</TS>
