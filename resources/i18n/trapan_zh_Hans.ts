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
        <source>Assess a fused image (TRA-PAN)</source>
        <translation>评价融合影像 (TRA-PAN)</translation>
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
        <source>Reduce a pair (TRA-PAN)</source>
        <translation>降低影像对分辨率 (TRA-PAN)</translation>
    </message>
    <message>
        <source>pansharpening,wald,protocol,mtf,degrade,downsample,quality,reference</source>
        <translation>pansharpening,wald,协议,mtf,降质,降采样,质量,参考</translation>
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
        <source>the layer &apos;{}&apos; has no band {}: choose from its {} band(s)</source>
        <translation>图层“{}”没有波段 {}：请从其 {} 个波段中选择</translation>
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
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Additional creation options</source>
        <translation>附加创建选项</translation>
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
        <translation>要融合的范围</translation>
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
        <source>Multispectral layer (MS)</source>
        <translation>多光谱图层 (MS)</translation>
    </message>
    <message>
        <source>MS bands (none chosen: all)</source>
        <translation>MS 波段（不选则为全部）</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a folder: choose the raster file in it</source>
        <translation>“{1}” ({0}) 是文件夹：请选择其中的栅格文件</translation>
    </message>
    <message>
        <source>Nodata value</source>
        <translation>无数据值</translation>
    </message>
    <message>
        <source>Add overviews</source>
        <translation>添加概览图（金字塔）</translation>
    </message>
    <message>
        <source>Add statistics</source>
        <translation>添加统计信息</translation>
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
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Scenes fused</source>
        <translation>已融合的影像</translation>
    </message>
    <message>
        <source>Scenes that failed</source>
        <translation>失败的影像</translation>
    </message>
    <message>
        <source>Folder with PAN/MS pairs</source>
        <translation>含 PAN/MS 影像对的文件夹</translation>
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
        <source>Write a report of each scene</source>
        <translation>为每景影像生成报告</translation>
    </message>
    <message>
        <source>Folder of the fused scenes</source>
        <translation>融合影像的文件夹</translation>
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
        <source>Engine information (JSON)</source>
        <translation>引擎信息 (JSON)</translation>
    </message>
    <message>
        <source>Looking for a Python and a GPU</source>
        <translation>查找 Python 和 GPU</translation>
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
        <source>What to do</source>
        <translation>要执行的操作</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>存放 wheel 的文件夹</translation>
    </message>
    <message>
        <source>Package index (URL)</source>
        <translation>软件包索引 (URL)</translation>
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
        <source>Use of the weights</source>
        <translation>权重的用法</translation>
    </message>
    <message>
        <source>Save the weights</source>
        <translation>保存权重</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF (COG)</source>
        <translation>云优化 GeoTIFF (COG)</translation>
    </message>
    <message>
        <source>Scores a fused layer from any method against its PAN and MS or against a reference.</source>
        <translation>根据 PAN 和 MS，或根据参考影像，评价任意方法得到的融合图层。</translation>
    </message>
    <message>
        <source>can&apos;t score the fused image &apos;{}&apos;: choose either both PAN and MS, or only REFERENCE</source>
        <translation>无法评价融合影像“{}”：请同时选择 PAN 和 MS，或只选择 REFERENCE</translation>
    </message>
    <message>
        <source>The layer to score, on the grid of the PAN or the reference or on a part of it.</source>
        <translation>要评价的图层，位于 PAN 或参考影像的网格上，或其一部分上。</translation>
    </message>
    <message>
        <source>The true high-resolution image, instead of PAN and MS.</source>
        <translation>真实的高分辨率影像，用来代替 PAN 和 MS。</translation>
    </message>
    <message>
        <source>An HTML page with the indices.</source>
        <translation>包含各项指数的 HTML 页面。</translation>
    </message>
    <message>
        <source>PAN pixels per MS pixel along one axis; ERGAS is scaled by it.</source>
        <translation>单轴方向上每个 MS 像元对应的 PAN 像元数；ERGAS 按此值缩放。</translation>
    </message>
    <message>
        <source>Peak value for PSNR and SSIM, for example 2047 for 11-bit data. If empty, it is derived from the reference.</source>
        <translation>PSNR 和 SSIM 所用的峰值，例如 11 位数据为 2047。留空则由参考影像推算。</translation>
    </message>
    <message>
        <source>Width in pixels of the border that is not scored.</source>
        <translation>不参与评价的边缘宽度（像元）。</translation>
    </message>
    <message>
        <source>no {0} layer is given: choose a raster layer for {0}</source>
        <translation>未指定 {0} 图层：请为 {0} 选择栅格图层</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: choose one of {}</source>
        <translation>{} 不能是“{}”：请选择以下值之一：{}</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: enter a number or leave it empty</source>
        <translation>{} 不能是“{}”：请输入数字或留空</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Sharpens all PAN/MS pairs of a folder, a CSV file or STAC items.</source>
        <translation>对文件夹、CSV 文件或 STAC 条目中的所有 PAN/MS 影像对进行全色锐化。</translation>
    </message>
    <message>
        <source>Scenes kept from an earlier run</source>
        <translation>沿用先前结果的影像</translation>
    </message>
    <message>
        <source>cancelled: finished scenes are kept</source>
        <translation>已取消：已完成的影像会保留</translation>
    </message>
    <message>
        <source>the scenes come from either {} or {}: give exactly one</source>
        <translation>影像来自 {} 或 {}：请只指定其中一个</translation>
    </message>
    <message>
        <source>Includes subfolders. The paths of a pair differ only in the words for PAN and MS.</source>
        <translation>包括子文件夹。同一影像对的路径只在表示 PAN 和 MS 的字样上不同。</translation>
    </message>
    <message>
        <source>List of scenes, instead of a folder</source>
        <translation>影像列表（代替文件夹）</translation>
    </message>
    <message>
        <source>For example tcp://host:8786; its workers fuse the scenes. If empty, this machine fuses one scene after another.</source>
        <translation>例如 tcp://host:8786；由其工作进程融合影像。留空则由本机逐景融合。</translation>
    </message>
    <message>
        <source>An HTML page next to each fused raster, linked from the summary.</source>
        <translation>保存在每个融合栅格旁的 HTML 页面，可从汇总页打开。</translation>
    </message>
    <message>
        <source>For the fused rasters and the summary. Rasters from the same files and settings are kept.</source>
        <translation>存放融合栅格和汇总。由相同文件和设置得到的栅格会保留。</translation>
    </message>
    <message>
        <source>Reduces the resolution of a PAN/MS pair, so that the original MS becomes the reference.</source>
        <translation>降低 PAN/MS 影像对的分辨率，使原始 MS 成为参考影像。</translation>
    </message>
    <message>
        <source>The reduced PAN band, a GeoTIFF on the pixels of the MS layer.</source>
        <translation>降分辨率的 PAN 波段，GeoTIFF 格式，与 MS 图层的像元重合。</translation>
    </message>
    <message>
        <source>The reduced MS image, a GeoTIFF with pixels larger by the ratio.</source>
        <translation>降分辨率的 MS 影像，GeoTIFF 格式，像元按分辨率比放大。</translation>
    </message>
    <message>
        <source>Reports the engine&apos;s Python, PyTorch and devices, and tests whether it works.</source>
        <translation>报告引擎所用的 Python、PyTorch 和设备，并测试其能否运行。</translation>
    </message>
    <message>
        <source>Installs PyTorch in a separate Python environment for the TRA-PAN engine.</source>
        <translation>在独立的 Python 环境中为 TRA-PAN 引擎安装 PyTorch。</translation>
    </message>
    <message>
        <source>dry run only lists the steps. repair reinstalls the existing engine.</source>
        <translation>dry run 只列出步骤。repair 重新安装现有引擎。</translation>
    </message>
    <message>
        <source>PyTorch build. auto chooses CUDA if the NVIDIA driver supports it, otherwise the CPU.</source>
        <translation>PyTorch 的构建版本。NVIDIA 驱动支持时 auto 选择 CUDA，否则选择 CPU。</translation>
    </message>
    <message>
        <source>Installs from this folder, without a network.</source>
        <translation>从该文件夹安装，无需网络。</translation>
    </message>
    <message>
        <source>Replaces the public indexes. It must have all packages, including PyTorch.</source>
        <translation>代替公共索引。必须包含所有软件包，包括 PyTorch。</translation>
    </message>
    <message>
        <source>Base Python</source>
        <translation>基础 Python</translation>
    </message>
    <message>
        <source>A Python 3.10 to 3.14 with venv and pip. If empty, the first one found is used.</source>
        <translation>带有 venv 和 pip 的 Python 3.10 至 3.14。留空则使用找到的第一个。</translation>
    </message>
    <message>
        <source>Sharpens a multispectral layer with a panchromatic layer. Trains on this pair only.</source>
        <translation>用全色图层锐化多光谱图层，只在该影像对上训练。</translation>
    </message>
    <message>
        <source>The high-resolution layer. The fused raster gets its grid.</source>
        <translation>高分辨率图层。融合栅格采用其网格。</translation>
    </message>
    <message>
        <source>The multispectral layer of the same scene, with larger pixels.</source>
        <translation>同一景的多光谱图层，像元较大。</translation>
    </message>
    <message>
        <source>The bands to use, in the order of the output. If none is chosen: all except alpha bands.</source>
        <translation>要使用的波段，按输出顺序排列。不选则为除 alpha 波段外的全部波段。</translation>
    </message>
    <message>
        <source>Training length: fast for a preview, balanced for most work, best for final products.</source>
        <translation>训练时长：fast 用于预览，balanced 适合大多数工作，best 用于最终成果。</translation>
    </message>
    <message>
        <source>Where to compute. auto uses a GPU if PyTorch finds one.</source>
        <translation>计算设备。PyTorch 找到 GPU 时 auto 使用 GPU。</translation>
    </message>
    <message>
        <source>Sets how strongly each band is blurred (MTF gain). auto identifies the sensor from the metadata of the layers and reports it in the log.</source>
        <translation>决定各波段的模糊程度（MTF 增益）。auto 根据图层元数据识别传感器，并写入日志。</translation>
    </message>
    <message>
        <source>Random seed. The same seed gives the same pixels on the same machine.</source>
        <translation>随机数种子。在同一台机器上，相同的种子得到相同的像元。</translation>
    </message>
    <message>
        <source>Training steps of stage one. If empty, the preset decides.</source>
        <translation>第一阶段的训练步数。留空则由预设决定。</translation>
    </message>
    <message>
        <source>Training steps of stage two. If empty, the preset decides.</source>
        <translation>第二阶段的训练步数。留空则由预设决定。</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between the layers. If off, the georeference is used as it is.</source>
        <translation>估计两个图层之间的亚像元位移。关闭时直接使用原有的地理坐标。</translation>
    </message>
    <message>
        <source>Data type of the fused raster. auto uses the type of the MS layer.</source>
        <translation>融合栅格的数据类型。auto 采用 MS 图层的类型。</translation>
    </message>
    <message>
        <source>Fuses only this extent, for example to test settings. If empty: the overlap of PAN and MS.</source>
        <translation>只融合该范围，例如用于测试设置。留空则为 PAN 和 MS 的重叠区域。</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>A network trained on another scene of the same sensor. If empty, a new one is trained.</source>
        <translation>在同一传感器的另一景影像上训练的网络。留空则训练新的网络。</translation>
    </message>
    <message>
        <source>fine-tune trains the network further, with a quarter of the steps. apply only fuses without training.</source>
        <translation>fine-tune 用四分之一的步数继续训练网络。apply only 不训练，直接融合。</translation>
    </message>
    <message>
        <source>Saves the trained network, for use with other scenes of the same sensor.</source>
        <translation>保存训练好的网络，用于同一传感器的其他影像。</translation>
    </message>
    <message>
        <source>Value of output pixels where PAN or MS is nodata. If empty, the nodata value of the MS layer is used.</source>
        <translation>PAN 或 MS 为无数据处的输出像元值。留空则采用 MS 图层的无数据值。</translation>
    </message>
    <message>
        <source>Stores reduced-resolution copies (pyramids) in the raster for faster display.</source>
        <translation>在栅格中存储降分辨率副本（金字塔），以加快显示。</translation>
    </message>
    <message>
        <source>Stores minimum, maximum, mean and standard deviation of each band, from all pixels.</source>
        <translation>存储各波段的最小值、最大值、平均值和标准差，由全部像元计算。</translation>
    </message>
    <message>
        <source>Writes a COG with overviews, for web servers and object storage. The file name must end in .tif.</source>
        <translation>写出带概览图的 COG，适用于网络服务器和对象存储。文件名必须以 .tif 结尾。</translation>
    </message>
    <message>
        <source>Options for the GDAL driver as NAME=VALUE, separated by |.</source>
        <translation>GDAL 驱动的选项，格式为 NAME=VALUE，以 | 分隔。</translation>
    </message>
    <message>
        <source>The fused raster. The file extension selects the format; GeoTIFF is the default. An existing file is replaced only after a successful run.</source>
        <translation>融合栅格。文件扩展名决定格式，默认为 GeoTIFF。运行成功后才会替换已有文件。</translation>
    </message>
    <message>
        <source>An HTML page with pictures, error maps, loss curves, and quality indices compared with GDAL&apos;s Brovey.</source>
        <translation>HTML 页面，包含图片、误差图、损失曲线，以及与 GDAL 的 Brovey 方法对比的质量指数。</translation>
    </message>
    <message>
        <source>Leave blank to use the installed engine</source>
        <translation>留空则使用已安装的引擎</translation>
    </message>
    <message>
        <source>Stage one: sensor model (DAM) and warm-up</source>
        <translation>第一阶段：传感器模型 (DAM) 与预热</translation>
    </message>
    <message>
        <source>Creating the Python environment</source>
        <translation>创建 Python 环境</translation>
    </message>
    <message>
        <source>Downloading and installing packages</source>
        <translation>下载并安装软件包</translation>
    </message>
    <message>
        <source>Testing the installation</source>
        <translation>测试安装结果</translation>
    </message>
    <message>
        <source>Fuses a panchromatic (PAN) and a multispectral (MS) layer of the same scene. The result has the bands of the MS layer at the resolution of the PAN layer.</source>
        <translation>融合同一景的全色 (PAN) 图层和多光谱 (MS) 图层。结果具有 MS 图层的波段和 PAN 图层的分辨率。</translation>
    </message>
    <message>
        <source>The method (TRA-PAN) trains a small network on this pair only. It needs no training data and works with any sensor. No data leaves your computer.</source>
        <translation>该方法 (TRA-PAN) 只在这一影像对上训练一个小型网络，不需要训练数据，适用于任何传感器。数据不会离开您的计算机。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Preset&lt;/b&gt;: &lt;i&gt;fast&lt;/i&gt; for a preview, &lt;i&gt;balanced&lt;/i&gt; for most work, &lt;i&gt;best&lt;/i&gt; for final products. Training time does not depend on the size of the scene; fusion time does.</source>
        <translation>&lt;b&gt;预设&lt;/b&gt;：&lt;i&gt;fast&lt;/i&gt; 用于预览，&lt;i&gt;balanced&lt;/i&gt; 适合大多数工作，&lt;i&gt;best&lt;/i&gt; 用于最终成果。训练时间与影像大小无关，融合时间则与之有关。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Input&lt;/b&gt;: two overlapping rasters; the MS layer has the larger pixels. A small shift between them is estimated and corrected.</source>
        <translation>&lt;b&gt;输入&lt;/b&gt;：两个相互重叠的栅格，MS 图层的像元较大。二者之间的微小位移会被估计并校正。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Quality indices&lt;/b&gt; of the result: HQNR (best: 1), and D_LAMBDA_K, D_S and D_RHO (best: 0).</source>
        <translation>结果的&lt;b&gt;质量指数&lt;/b&gt;：HQNR（最佳为 1），以及 D_LAMBDA_K、D_S 和 D_RHO（最佳为 0）。</translation>
    </message>
    <message>
        <source>Runs &lt;i&gt;Pansharpen (TRA-PAN)&lt;/i&gt; on all scenes of a folder or a list.</source>
        <translation>对文件夹或列表中的所有影像运行&lt;i&gt;全色锐化 (TRA-PAN)&lt;/i&gt;。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Folder&lt;/b&gt;: two files form a pair if their paths differ only in the words for PAN and MS, for example a_pan.tif and a_ms.tif. &lt;b&gt;List&lt;/b&gt;: a CSV file with the columns pan and ms, or STAC items.</source>
        <translation>&lt;b&gt;文件夹&lt;/b&gt;：如果两个文件的路径只在表示 PAN 和 MS 的字样上不同，例如 a_pan.tif 和 a_ms.tif，则构成一对。&lt;b&gt;列表&lt;/b&gt;：含 pan 和 ms 两列的 CSV 文件，或 STAC 条目。</translation>
    </message>
    <message>
        <source>This computer fuses one scene after another. If you give the address of a Dask scheduler (advanced parameters), its workers fuse the scenes instead.</source>
        <translation>由本机逐景融合。如果给出 Dask 调度器的地址（高级参数），则由其工作进程融合影像。</translation>
    </message>
    <message>
        <source>Scores a fused layer from any method.</source>
        <translation>评价任意方法得到的融合图层。</translation>
    </message>
    <message>
        <source>&lt;b&gt;With PAN and MS&lt;/b&gt;, if there is no reference: HQNR (best: 1), D_LAMBDA_K, D_S and D_RHO (best: 0). Look at HQNR and D_RHO together: noise can improve HQNR, and a mere copy of the PAN band improves D_RHO. Choose the MS bands that were fused, in the same order.</source>
        <translation>&lt;b&gt;使用 PAN 和 MS&lt;/b&gt;（没有参考影像时）：HQNR（最佳为 1），D_LAMBDA_K、D_S 和 D_RHO（最佳为 0）。请结合 HQNR 和 D_RHO 判断：噪声可能使 HQNR 变好，单纯复制 PAN 波段会使 D_RHO 变好。请按相同顺序选择参与融合的 MS 波段。</translation>
    </message>
    <message>
        <source>&lt;b&gt;With a reference&lt;/b&gt;: Q2N, SCC and SSIM (best: 1), ERGAS and SAM (best: 0), PSNR in dB. &lt;i&gt;Reduce a pair&lt;/i&gt; creates a pair whose reference is the original MS layer.</source>
        <translation>&lt;b&gt;使用参考影像&lt;/b&gt;：Q2N、SCC 和 SSIM（最佳为 1），ERGAS 和 SAM（最佳为 0），PSNR 单位为 dB。&lt;i&gt;降低影像对分辨率&lt;/i&gt;可生成以原始 MS 图层为参考的影像对。</translation>
    </message>
    <message>
        <source>Reduces the resolution of PAN and MS by their ratio (Wald&apos;s protocol). The original MS layer is then the reference for a fusion of the reduced pair.</source>
        <translation>按分辨率比降低 PAN 和 MS 的分辨率（Wald 协议）。原始 MS 图层随后可作为参考影像，用于评价该影像对的融合结果。</translation>
    </message>
    <message>
        <source>Create the reduced pair, fuse it with any method, then run &lt;i&gt;Assess a fused image&lt;/i&gt; with the original MS layer as reference.</source>
        <translation>先生成降分辨率的影像对，用任意方法融合，再以原始 MS 图层为参考运行&lt;i&gt;评价融合影像&lt;/i&gt;。</translation>
    </message>
    <message>
        <source>The reduced PAN lies exactly on the pixels of the MS layer. Each band is filtered with the MTF of the sensor, so choose the right one.</source>
        <translation>降分辨率的 PAN 与 MS 图层的像元完全重合。各波段按传感器的 MTF 滤波，因此请选择正确的传感器。</translation>
    </message>
    <message>
        <source>Installs PyTorch and NumPy for the TRA-PAN engine in a separate Python environment in your user data folder. QGIS and its plugins stay unchanged.</source>
        <translation>在用户数据文件夹中的独立 Python 环境里，为 TRA-PAN 引擎安装 PyTorch 和 NumPy。QGIS 及其插件保持不变。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Device&lt;/b&gt;: with an NVIDIA GPU, the build for its driver (several GB); otherwise the CPU build (about 1 GB on disk).</source>
        <translation>&lt;b&gt;设备&lt;/b&gt;：有 NVIDIA GPU 时安装与其驱动匹配的版本（数 GB），否则安装 CPU 版本（约占磁盘 1 GB）。</translation>
    </message>
    <message>
        <source>Versions are fixed and downloads are verified by hash. An existing engine stays in use until the new one is complete; cancelling leaves nothing behind.</source>
        <translation>版本固定，下载内容经哈希校验。新引擎完整之前继续使用现有引擎；取消后不留下任何文件。</translation>
    </message>
    <message>
        <source>The proxy settings of QGIS are used. Without a network: choose a folder of wheels or your own package index.</source>
        <translation>使用 QGIS 的代理设置。没有网络时，请选择存放 wheel 的文件夹或您自己的软件包索引。</translation>
    </message>
    <message>
        <source>Reports which Python runs the engine and why, its versions and devices, and how long a tiny test run takes.</source>
        <translation>报告由哪个 Python 运行引擎及其原因、版本和设备，以及一次小型测试的耗时。</translation>
    </message>
    <message>
        <source>Copy the log into a bug report. It contains folder names but no passwords.</source>
        <translation>请将日志复制到错误报告中。日志包含文件夹名称，但不含密码。</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; is a web map ({}), which delivers rendered pictures, not measurements: choose the raster file that it shows, or save the picture with Export &gt; Save As and choose that layer</source>
        <translation>图层“{}”是网络地图（{}），提供的是渲染后的图片而不是测量值：请选择它所显示的栅格文件，或用“导出 &gt; 另存为”保存图片并选择该图层</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; comes from the data provider &apos;{}&apos;, not from a raster file: export it as GeoTIFF (raw data) and choose the exported layer</source>
        <translation>图层“{}”来自数据提供者“{}”，而不是栅格文件：请将其导出为 GeoTIFF（原始数据），再选择导出的图层</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; is opened with options ({}) that the engine does not support: export it as GeoTIFF (raw data) and choose the exported layer</source>
        <translation>图层“{}”以引擎不支持的选项 ({}) 打开：请将其导出为 GeoTIFF（原始数据），再选择导出的图层</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a layer of type &apos;{}&apos;, not a raster: choose a raster layer</source>
        <translation>“{1}” ({0}) 是类型为“{2}”的图层，不是栅格：请选择栅格图层</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is a layer group: choose a raster layer in it</source>
        <translation>“{1}” ({0}) 是图层组：请选择其中的栅格图层</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; can&apos;t be opened as a raster: check that the file exists and is complete</source>
        <translation>无法将“{1}” ({0}) 作为栅格打开：请检查文件是否存在且完整</translation>
    </message>
    <message>
        <source>PAN and MS are the same layer &apos;{}&apos;: choose two layers</source>
        <translation>PAN 和 MS 是同一图层“{}”：请选择两个图层</translation>
    </message>
    <message>
        <source>the output &apos;{}&apos; is the file of the layer &apos;{}&apos;: choose another file name</source>
        <translation>输出“{}”就是图层“{}”的文件：请选择其他文件名</translation>
    </message>
    <message>
        <source>can&apos;t score the fused image &apos;{}&apos; with {} alone: choose the {} that was fused, too</source>
        <translation>无法仅用 {1} 评价融合影像“{0}”：请同时选择融合所用的 {2}</translation>
    </message>
    <message>
        <source>can&apos;t score the fused image &apos;{}&apos;: its metadata name no PAN and MS that still exist, so choose either both, or only REFERENCE</source>
        <translation>无法评价融合影像“{}”：其元数据未指明仍然存在的 PAN 和 MS，请同时选择两者，或只选择 REFERENCE</translation>
    </message>
    <message>
        <source>{} can&apos;t be chosen from several layers: leave it empty, and choose the layers</source>
        <translation>有多个图层时不能选择 {}：请留空，并选择图层</translation>
    </message>
    <message>
        <source>{} reduced</source>
        <translation>{} 降分辨率</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Red band of the fused raster</source>
        <translation>融合栅格的红波段</translation>
    </message>
    <message>
        <source>Near-infrared band of the fused raster</source>
        <translation>融合栅格的近红外波段</translation>
    </message>
    <message>
        <source>{} pansharpened</source>
        <translation>{} 全色锐化</translation>
    </message>
    <message>
        <source>More MS layers, if each band is a file</source>
        <translation>更多 MS 图层（每个波段为一个文件时）</translation>
    </message>
    <message>
        <source>Their bands follow those of the MS layer, in this order. For Landsat, for example.</source>
        <translation>其波段按此顺序接在 MS 图层的波段之后，例如 Landsat。</translation>
    </message>
    <message>
        <source>Python of the engine</source>
        <translation>引擎的 Python</translation>
    </message>
    <message>
        <source>Run the engine inside QGIS</source>
        <translation>在 QGIS 内运行引擎</translation>
    </message>
    <message>
        <source>Pansharpening (TRA-PAN)</source>
        <translation>全色锐化 (TRA-PAN)</translation>
    </message>
    <message>
        <source>Pansharpen…</source>
        <translation>全色锐化…</translation>
    </message>
    <message>
        <source>Preview the visible part</source>
        <translation>预览可见部分</translation>
    </message>
    <message>
        <source>Compare a fused layer (swipe)</source>
        <translation>对比融合图层（卷帘）</translation>
    </message>
    <message>
        <source>Add GDAL&apos;s Brovey of a fused layer</source>
        <translation>添加融合图层的 GDAL Brovey 结果</translation>
    </message>
    <message>
        <source>Pansharpen with…</source>
        <translation>与其全色锐化…</translation>
    </message>
    <message>
        <source>GDAL&apos;s Brovey needs PAN and MS in one CRS, and one file with all bands of the MS</source>
        <translation>GDAL 的 Brovey 要求 PAN 和 MS 坐标参照系相同，且 MS 的所有波段在一个文件中</translation>
    </message>
    <message>
        <source>There is no layer that TRA-PAN has fused from files that still exist: choose one</source>
        <translation>没有由 TRA-PAN 用仍然存在的文件融合的图层：请选择一个</translation>
    </message>
    <message>
        <source>{}: report</source>
        <translation>{}：报告</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Fuses the visible part of the map with the preset fast.</source>
        <translation>用预设 fast 融合地图的可见部分。</translation>
    </message>
    <message>
        <source>There is nothing to preview: choose PAN and MS, and show a part of both in the map</source>
        <translation>无法预览：请选择 PAN 和 MS，并在地图中显示两者的一部分</translation>
    </message>
    <message>
        <source>{} preview</source>
        <translation>{} 预览</translation>
    </message>
    <message>
        <source>Preview of {}</source>
        <translation>{} 的预览</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&lt;b&gt;First try&lt;/b&gt;: choose PAN and MS, then click &lt;i&gt;Preview&lt;/i&gt;, which fuses the visible part of the map. &lt;i&gt;Run&lt;/i&gt; fuses the whole scene.</source>
        <translation>&lt;b&gt;首次试用&lt;/b&gt;：选择 PAN 和 MS，然后点击&lt;i&gt;预览&lt;/i&gt;，融合地图的可见部分。&lt;i&gt;运行&lt;/i&gt;融合整景。</translation>
    </message>
    <message>
        <source>Finished scenes are kept, so you can run it again after an interruption. If a scene fails, the others continue. The results viewer then lists a summary page with the reason for each failure.</source>
        <translation>已完成的影像予以保留，因此中断后可以再次运行。某景失败时，其余各景继续进行。结束后，结果查看器列出汇总页，说明每次失败的原因。</translation>
    </message>
    <message>
        <source>The fused layer must lie on the grid of the PAN or of the reference, or on a part of it. The PAN and MS of a layer that TRA-PAN has fused are taken from its metadata if you choose none.</source>
        <translation>融合图层必须位于 PAN 或参考影像的格网上，或其一部分上。对于 TRA-PAN 融合的图层，如果不选择 PAN 和 MS，则取自其元数据。</translation>
    </message>
    <message>
        <source>{} Brovey</source>
        <translation>{} Brovey</translation>
    </message>
    <message>
        <source>The bands of {} at the resolution of {}, fused by TRA-PAN (arXiv 2505.06576). {}</source>
        <translation>{} 的波段，分辨率同 {}，由 TRA-PAN (arXiv 2505.06576) 融合。{}</translation>
    </message>
    <message>
        <source>PAN: {}, MS: {}, bands {}</source>
        <translation>PAN：{}，MS：{}，波段 {}</translation>
    </message>
    <message>
        <source>Sensor: {}, steps: {} + {}, seed: {}</source>
        <translation>传感器：{}，步数：{} + {}，随机种子：{}</translation>
    </message>
    <message>
        <source>Versions: {}</source>
        <translation>版本：{}</translation>
    </message>
    <message>
        <source>With an NVIDIA GPU it takes several GB. QGIS&apos;s Python stays unchanged.</source>
        <translation>使用 NVIDIA GPU 时为数 GB。QGIS 的 Python 保持不变。</translation>
    </message>
    <message>
        <source>The full run can start from the preview&apos;s network</source>
        <translation>完整运行可以从预览的网络开始</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Sets the initial weights: a quarter of the training steps is then enough.</source>
        <translation>设置初始权重：此时只需四分之一的训练步数。</translation>
    </message>
    <message>
        <source>Only list the pairs</source>
        <translation>仅列出影像对</translation>
    </message>
    <message>
        <source>The log shows the pairs, and why other files belong to none. Nothing is fused or written.</source>
        <translation>日志显示影像对，以及其他文件为何不属于任何影像对。不进行融合，也不写入任何文件。</translation>
    </message>
    <message>
        <source>&lt;b&gt;R_D_LAMBDA, R_SAM and R_ERGAS&lt;/b&gt; (best: 0) compare the fused layer, blurred by the published MTF gains, with the MS layer at its own resolution. If the product was sharpened or softened on the ground, trust the values that end in _MEASURED, which use the measured blur.</source>
        <translation>&lt;b&gt;R_D_LAMBDA、R_SAM 和 R_ERGAS&lt;/b&gt;（最佳为 0）将按公布的 MTF 增益模糊后的融合图层，在 MS 图层自身的分辨率上与 MS 图层比较。如果产品在地面处理时经过锐化或柔化，请以按实测模糊得到的、以 _MEASURED 结尾的数值为准。</translation>
    </message>
    <message>
        <source>PAN band (none chosen: all)</source>
        <translation>PAN 波段（未选择则为全部）</translation>
    </message>
    <message>
        <source>The panchromatic band of the PAN layer. Several bands, such as those of a drone image, are combined into one that resembles the MS.</source>
        <translation>PAN 图层的全色波段。多个波段（例如无人机影像的波段）会合成为一个与 MS 相似的波段。</translation>
    </message>
    <message>
        <source>True ratio of a resampled MS</source>
        <translation>重采样 MS 的真实比例</translation>
    </message>
    <message>
        <source>If the MS was resampled to smaller pixels, such as those of the PAN: PAN pixels per pixel that it was made from. If empty, its spectrum decides.</source>
        <translation>如果 MS 已重采样为更小的像素（例如 PAN 的像素）：其原始像素对应的 PAN 像素数。留空时由其频谱判断。</translation>
    </message>
    <message>
        <source>The on-the-fly layer &apos;{}&apos; is written to a temporary GeoTIFF.</source>
        <translation>正在将虚拟图层“{}”写入临时 GeoTIFF。</translation>
    </message>
    <message>
        <source>the on-the-fly layer &apos;{}&apos; can&apos;t be written to a temporary GeoTIFF: export it as GeoTIFF (raw data) and choose the exported layer</source>
        <translation>无法将虚拟图层“{}”写入临时 GeoTIFF：请将其导出为 GeoTIFF（原始数据），然后选择导出的图层</translation>
    </message>
    <message>
        <source>the layers &apos;{}&apos; and &apos;{}&apos; have different CRSs: set the same one on both</source>
        <translation>图层“{}”和“{}”的坐标参照系不同：请为两者设置相同的坐标参照系</translation>
    </message>
    <message>
        <source>the layer &apos;{}&apos; has the additional nodata values {} to {}, which are too many: set single values, or at most {} whole numbers</source>
        <translation>图层“{}”的附加无数据值 {} 至 {} 过多：请设置单个值，或至多 {} 个整数</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>还剩约 {}</translation>
    </message>
    <message>
        <source>Move the pointer over the map. Click: next layer. Esc: end.</source>
        <translation>在地图上移动指针。单击：下一个图层。Esc：结束。</translation>
    </message>
    <message>
        <source>Needs PyTorch: 1 GB in {}, a few minutes</source>
        <translation>需要 PyTorch：在 {} 中占 1 GB，约几分钟</translation>
    </message>
    <message>
        <source>&lt;b&gt;This run&lt;/b&gt;: {} pixels, bands: {}, tiles: {}, {} GB of memory; {}</source>
        <translation>&lt;b&gt;本次运行&lt;/b&gt;：{} 像素，波段：{}，分块：{}，内存 {} GB；{}</translation>
    </message>
    <message>
        <source>the time is known after a first run</source>
        <translation>首次运行后才知道所需时间</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: enter numbers of bands, such as 5,3,2, or leave it empty</source>
        <translation>{} 不能是“{}”：请输入波段编号，例如 5,3,2，或留空</translation>
    </message>
    <message>
        <source>Load the fused rasters</source>
        <translation>加载融合后的栅格</translation>
    </message>
    <message>
        <source>Adds the fused raster of each scene to the project at the end.</source>
        <translation>最后将每个场景的融合栅格添加到工程中。</translation>
    </message>
    <message>
        <source>MS bands (empty: all)</source>
        <translation>MS 波段（空：全部）</translation>
    </message>
    <message>
        <source>Numbers of the bands to use in each scene, in the order of the output, for example 5,3,2.</source>
        <translation>每个场景要使用的波段编号，按输出顺序，例如 5,3,2。</translation>
    </message>
</context>
</TS>
