<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>Core</name>
    <message>
        <source>en</source>
        <translation>zh_Hans</translation>
    </message>
    <message>
        <source>{0} names &apos;{1}&apos;, which is not a plain web address: a list from the web must not name files of this machine, so list the files in your own CSV file</source>
        <translation>{0}指定了“{1}”，它不是普通的网址：来自网络的列表不得指定本机的文件，请在您自己的 CSV 文件中列出这些文件</translation>
    </message>
    <message>
        <source>{0} names &apos;{1}&apos;, which is not on the host of the list: if you trust it, add --allow-host {2}, or save the list as a file</source>
        <translation>{0}指定了“{1}”，它不在该列表所在的主机上：如果信任它，请添加 --allow-host {2}，或将列表保存为文件</translation>
    </message>
    <message>
        <source>larger than {0} MiB</source>
        <translation>大于 {0} MiB</translation>
    </message>
    <message>
        <source>the download took longer than {0} s</source>
        <translation>下载时间超过 {0} 秒</translation>
    </message>
    <message>
        <source>the answer of &apos;{0}&apos;</source>
        <translation>“{0}”的响应</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not the address of a Dask scheduler: give the one that &apos;dask scheduler&apos; prints, such as tcp://host:8786</source>
        <translation>“{0}”不是 Dask 调度器的地址：请给出“dask scheduler”打印的地址，例如 tcp://host:8786</translation>
    </message>
    <message>
        <source>no Dask scheduler answers at &apos;{0}&apos;: start one with &apos;dask scheduler&apos; and give the address that it prints, such as tcp://host:8786</source>
        <translation>“{0}”处没有 Dask 调度器响应：请用“dask scheduler”启动一个，并给出它打印的地址，例如 tcp://host:8786</translation>
    </message>
    <message>
        <source>Dask has not answered for {0} s</source>
        <translation>Dask 已有 {0} 秒没有响应</translation>
    </message>
    <message>
        <source>Dask is not installed for this Python: install it with &apos;python3 -m pip install &quot;dask[distributed]&quot;&apos;</source>
        <translation>此 Python 未安装 Dask：请用“python3 -m pip install &quot;dask[distributed]&quot;”安装</translation>
    </message>
    <message>
        <source>Fusing on {0} Dask worker(s), one scene each.</source>
        <translation>正在 {0} 个 Dask worker 上融合，每个处理一景。</translation>
    </message>
    <message>
        <source>No usable Dask worker yet: start some with &apos;{0} {1}&apos;.</source>
        <translation>尚无可用的 Dask worker：请用“{0} {1}”启动若干个。</translation>
    </message>
    <message>
        <source>the Dask scheduler lost the scene or is gone</source>
        <translation>Dask 调度器丢失了该景，或已不存在</translation>
    </message>
    <message>
        <source>several Dask workers died while they fused it ({0}): give the workers more memory</source>
        <translation>融合时有多个 Dask worker 终止（{0}）：请给 worker 更多内存</translation>
    </message>
    <message>
        <source>{0} on a Dask worker: {1}</source>
        <translation>Dask worker 上出现 {0}：{1}</translation>
    </message>
    <message>
        <source>the Dask worker {0} has TRA-PAN {1}, not {2}</source>
        <translation>Dask worker {0} 的 TRA-PAN 版本是 {1}，而不是 {2}</translation>
    </message>
    <message>
        <source>{0}: install the same version on all machines</source>
        <translation>{0}：请在所有机器上安装相同的版本</translation>
    </message>
    <message>
        <source>the batch was stopped</source>
        <translation>批处理已停止</translation>
    </message>
    <message>
        <source>{0} raster</source>
        <translation>{0} 个栅格</translation>
    </message>
    <message>
        <source>{0} rasters</source>
        <translation>{0} 个栅格</translation>
    </message>
    <message>
        <source>no raster</source>
        <translation>没有栅格</translation>
    </message>
    <message>
        <source>no PAN/MS pair found in &apos;{0}&apos;, which has {1}: give PAN and MS names that differ only in words such as pan and ms, or list them in a CSV file with the columns pan and ms</source>
        <translation>在“{0}”中未找到 PAN/MS 影像对，其中有 {1}：请使 PAN 和 MS 的名称仅在 pan 和 ms 之类的词上不同，或在含 pan 和 ms 两列的 CSV 文件中列出</translation>
    </message>
    <message>
        <source>the summary of the batch</source>
        <translation>批处理的汇总</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;</source>
        <translation>列表“{0}”</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0}，以及另外 {1} 个</translation>
    </message>
    <message>
        <source>Not fused, because {0}: {1}.</source>
        <translation>未融合，原因是{0}：{1}。</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not exist: check its name</source>
        <translation>“{0}”不存在：请检查名称</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is a pipe or a device: give a folder, a pattern, a .csv or a .json</source>
        <translation>“{0}”是管道或设备：请给出文件夹、模式、.csv 或 .json</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a list of scenes: give a folder, a pattern, a .csv or a .json</source>
        <translation>“{0}”不是影像列表：请给出文件夹、模式、.csv 或 .json</translation>
    </message>
    <message>
        <source>the second &apos;{0}&apos;</source>
        <translation>第二个“{0}”</translation>
    </message>
    <message>
        <source>the same pair is there twice</source>
        <translation>同一影像对出现了两次</translation>
    </message>
    <message>
        <source>the name &apos;{0}&apos;</source>
        <translation>名称“{0}”</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos;</source>
        <translation>输出“{0}”</translation>
    </message>
    <message>
        <source>two scenes have {0}, {1} and {2}: give each its own in a CSV file with the columns pan, ms, name and output</source>
        <translation>两景影像有相同的{0}，即 {1} 和 {2}：请在含 pan、ms、name 和 output 列的 CSV 文件中分别指定</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; is not encoded in UTF-8: save it as CSV UTF-8</source>
        <translation>列表“{0}”不是 UTF-8 编码：请另存为 CSV UTF-8</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; is not a valid CSV file ({1}): check its quotes</source>
        <translation>列表“{0}”不是有效的 CSV 文件（{1}）：请检查其引号</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; is empty: start it with the line &apos;pan,ms&apos;, followed by one line per scene</source>
        <translation>列表“{0}”为空：请以“pan,ms”作为首行，其后每景一行</translation>
    </message>
    <message>
        <source>is given twice</source>
        <translation>出现了两次</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>use each of {0} at most once, separated by commas</source>
        <translation>{0} 各最多使用一次，以逗号分隔</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>add it to the first line</source>
        <translation>请在首行中添加</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;, line {1}, has {2} values for {3} columns: give one value per column, and put values that contain commas in quotes</source>
        <translation>列表“{0}”第 {1} 行有 {2} 个值，但有 {3} 列：请每列给出一个值，含逗号的值用引号括起</translation>
    </message>
    <message>
        <source>has a NUL character</source>
        <translation>含有 NUL 字符</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>请将其删除</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>name the file</source>
        <translation>请给出文件名</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;, line {1}, column &apos;sensor&apos;: {2}</source>
        <translation>列表“{0}”第 {1} 行，“sensor”列：{2}</translation>
    </message>
    <message>
        <source>in line {0} of &apos;{1}&apos;</source>
        <translation>在“{1}”第 {0} 行</translation>
    </message>
    <message>
        <source>is &apos;{0}&apos;</source>
        <translation>是“{0}”</translation>
    </message>
    <message>
        <source>give a number from 1 to {0}, or nothing</source>
        <translation>请给出 1 到 {0} 之间的数字，或留空</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos;, line {1}: the column &apos;{2}&apos; {3}: {4}</source>
        <translation>列表“{0}”第 {1} 行：列“{2}”{3}：{4}</translation>
    </message>
    <message>
        <source>the scene has another MS, with the near infrared</source>
        <translation>该景有另一个含近红外的 MS</translation>
    </message>
    <message>
        <source>its name has no word for PAN or MS</source>
        <translation>名称中没有表示 PAN 或 MS 的词</translation>
    </message>
    <message>
        <source>its name tells of a pansharpened image or a mask</source>
        <translation>名称表明它是全色锐化影像或掩膜</translation>
    </message>
    <message>
        <source>its name has words for PAN and for MS</source>
        <translation>名称中同时有表示 PAN 和 MS 的词</translation>
    </message>
    <message>
        <source>in &apos;{0}&apos;</source>
        <translation>在“{0}”中</translation>
    </message>
    <message>
        <source>several PAN bands have the same name otherwise</source>
        <translation>除此之外有多个 PAN 波段同名</translation>
    </message>
    <message>
        <source>no PAN has the same name otherwise</source>
        <translation>除此之外没有同名的 PAN</translation>
    </message>
    <message>
        <source>no MS has the same name otherwise</source>
        <translation>除此之外没有同名的 MS</translation>
    </message>
    <message>
        <source>several MS images have the same name otherwise</source>
        <translation>除此之外有多个 MS 影像同名</translation>
    </message>
    <message>
        <source>one MS band is there twice</source>
        <translation>某个 MS 波段出现了两次</translation>
    </message>
    <message>
        <source>{0}  can&apos;t be fused: {1}</source>
        <translation>{0}  无法融合：{1}</translation>
    </message>
    <message>
        <source>{0}  output  {1}</source>
        <translation>{0}  输出    {1}</translation>
    </message>
    <message>
        <source>no pair: {0}: {1}</source>
        <translation>未配对：{0}：{1}</translation>
    </message>
    <message>
        <source>{0} scene</source>
        <translation>{0} 景</translation>
    </message>
    <message>
        <source>{0} scenes</source>
        <translation>{0} 景</translation>
    </message>
    <message>
        <source>{0}, {1} without a pair; nothing was fused</source>
        <translation>{0}，{1} 个未配对；未融合任何影像</translation>
    </message>
    <message>
        <source>Fusing {0} scenes at a time, each in its own process.</source>
        <translation>同时融合 {0} 景，每景使用独立的进程。</translation>
    </message>
    <message>
        <source>its worker process wrote a line that is not valid ({0})</source>
        <translation>其工作进程写出了无效的一行（{0}）</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>{0}: kept; the output exists with the same inputs and settings</source>
        <translation>{0}：保留；输入和设置相同的输出已存在</translation>
    </message>
    <message>
        <source>its provenance document is not valid: {0}</source>
        <translation>其来源文档无效：{0}</translation>
    </message>
    <message>
        <source>{0}: fused, HQNR {1}, {2} s</source>
        <translation>{0}：已融合，HQNR {1}，{2} 秒</translation>
    </message>
    <message>
        <source>{0} failed: {1}</source>
        <translation>{0} 失败：{1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>is not relative</source>
        <translation>不是相对路径</translation>
    </message>
    <message>
        <source>follows a link out of the output folder</source>
        <translation>经由链接指向输出文件夹之外</translation>
    </message>
    <message>
        <source>has an empty part</source>
        <translation>含有空的部分</translation>
    </message>
    <message>
        <source>leads out of the output folder</source>
        <translation>指向输出文件夹之外</translation>
    </message>
    <message>
        <source>contains a folder separator</source>
        <translation>含有文件夹分隔符</translation>
    </message>
    <message>
        <source>has control characters</source>
        <translation>含有控制字符</translation>
    </message>
    <message>
        <source>has a colon, which Windows takes for a stream</source>
        <translation>含有冒号，Windows 会将其视为数据流</translation>
    </message>
    <message>
        <source>begins with a dot</source>
        <translation>以点开头</translation>
    </message>
    <message>
        <source>ends with a dot or a space</source>
        <translation>以点或空格结尾</translation>
    </message>
    <message>
        <source>is reserved by Windows</source>
        <translation>是 Windows 的保留名称</translation>
    </message>
    <message>
        <source>Retrying {0}.</source>
        <translation>正在重试 {0}。</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; can&apos;t be created ({1}): choose another</source>
        <translation>无法创建文件夹“{0}”（{1}）：请另选一个</translation>
    </message>
    <message>
        <source>{0}: the metadata of &apos;{1}&apos; are not valid ({2}), so it is fused again</source>
        <translation>{0}：“{1}”的元数据无效（{2}），因此重新融合</translation>
    </message>
    <message>
        <source>holds no message</source>
        <translation>不含任何消息</translation>
    </message>
    <message>
        <source>reading STAC items needs pystac, which is not installed for this Python: install it with &apos;python3 -m pip install pystac&apos;</source>
        <translation>读取 STAC 条目需要 pystac，但此 Python 未安装：请用“python3 -m pip install pystac”安装</translation>
    </message>
    <message>
        <source>it is listed twice, or lists itself</source>
        <translation>该列表出现了两次，或包含自身</translation>
    </message>
    <message>
        <source>lists are nested more than {0} deep</source>
        <translation>列表嵌套超过 {0} 层</translation>
    </message>
    <message>
        <source>&apos;features&apos; is {0}, not a list</source>
        <translation>“features”是{0}，而不是列表</translation>
    </message>
    <message>
        <source>it is {0}</source>
        <translation>内容是{0}</translation>
    </message>
    <message>
        <source>the item &apos;{0}&apos; in &apos;{1}&apos;</source>
        <translation>“{1}”中的条目“{0}”</translation>
    </message>
    <message>
        <source>the item &apos;{0}&apos;</source>
        <translation>条目“{0}”</translation>
    </message>
    <message>
        <source>its assets are no PAN and MS ({0})</source>
        <translation>其资源不是 PAN 和 MS（{0}）</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read as STAC ({1}): give an item, an item collection or a list of these</source>
        <translation>{0}无法作为 STAC 读取（{1}）：请给出条目、条目集合或它们的列表</translation>
    </message>
    <message>
        <source>{0} is {1}, not of the type {2}</source>
        <translation>{0}是{1}，而不是 {2} 类型</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>a link&apos;s &apos;href&apos;</source>
        <translation>链接的“href”</translation>
    </message>
    <message>
        <source>the asset &apos;{0}&apos;</source>
        <translation>资源“{0}”</translation>
    </message>
    <message>
        <source>the &apos;href&apos; of the asset &apos;{0}&apos;</source>
        <translation>资源“{0}”的“href”</translation>
    </message>
    <message>
        <source>the &apos;roles&apos; of the asset &apos;{0}&apos;</source>
        <translation>资源“{0}”的“roles”</translation>
    </message>
    <message>
        <source>a role of the asset &apos;{0}&apos;</source>
        <translation>资源“{0}”的某个角色</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; of the asset &apos;{1}&apos;</source>
        <translation>资源“{1}”的“{0}”</translation>
    </message>
    <message>
        <source>a band in &apos;{0}&apos; of the asset &apos;{1}&apos;</source>
        <translation>资源“{1}”的“{0}”中的某个波段</translation>
    </message>
    <message>
        <source>{0} scenes: {1}</source>
        <translation>{0} 景：{1}</translation>
    </message>
    <message>
        <source>{0} scene: {1}</source>
        <translation>{0} 景：{1}</translation>
    </message>
    <message>
        <source>median HQNR {0}</source>
        <translation>HQNR 中位数 {0}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; lacks the tile(s) {1}, which are not fused</source>
        <translation>“{0}”缺少分块 {1}，这些分块不参与融合</translation>
    </message>
    <message>
        <source>Starting the engine in a separate process: {0} ({1}).</source>
        <translation>正在独立进程中启动引擎：{0}（{1}）。</translation>
    </message>
    <message>
        <source>the Python &apos;{0}&apos; can&apos;t be started ({1}): choose another one</source>
        <translation>无法启动 Python“{0}”（{1}）：请另选一个</translation>
    </message>
    <message>
        <source>the engine that &apos;{0}&apos; runs has version {1}, but TRA-PAN has version {2}: restart QGIS if TRA-PAN was updated while it was open, or choose another Python ({3} chose this one)</source>
        <translation>“{0}”运行的引擎版本为 {1}，而 TRA-PAN 的版本为 {2}：如果 TRA-PAN 在 QGIS 打开时更新过，请重启 QGIS，或选择另一个 Python（由{3}选定）</translation>
    </message>
    <message>
        <source>the engine process has not responded for {0} s and was stopped: run again; if it hangs again, choose another device</source>
        <translation>引擎进程已有 {0} 秒没有响应，已被停止：请重新运行；如果再次停滞，请选择其他设备</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not run the TRA-PAN engine: it printed {1}; choose the Python that has the engine, or run &apos;Install the engine&apos; (&apos;trapan engine install&apos;)</source>
        <translation>“{0}”没有运行 TRA-PAN 引擎：它打印了 {1}；请选择装有引擎的 Python，或运行“安装引擎”（“trapan engine install”）</translation>
    </message>
    <message>
        <source>the folder for temporary files</source>
        <translation>临时文件夹</translation>
    </message>
    <message>
        <source>the engine&apos;s scratch file (64 MiB) can&apos;t be written in {0} ({1}): free some disk space there, or set the environment variable TMPDIR to another folder</source>
        <translation>无法写入引擎的暂存文件（64 MiB）（{1}），位置：{0}：请释放该处的磁盘空间，或将环境变量 TMPDIR 设为其他文件夹</translation>
    </message>
    <message>
        <source>it ran out of memory: close other programs, or fuse a part of the scene</source>
        <translation>内存不足：请关闭其他程序，或只融合影像的一部分</translation>
    </message>
    <message>
        <source>one of its libraries crashed: run on the CPU, or reinstall the engine</source>
        <translation>其某个库崩溃：请在 CPU 上运行，或重新安装引擎</translation>
    </message>
    <message>
        <source>CUDA failed: run on the CPU, or update the GPU driver and free GPU memory</source>
        <translation>CUDA 失败：请在 CPU 上运行，或更新 GPU 驱动并释放 GPU 内存</translation>
    </message>
    <message>
        <source>the system or a user killed it, usually because memory runs out: close other programs, or fuse a part of the scene</source>
        <translation>系统或用户将其终止，通常是因为内存即将耗尽：请关闭其他程序，或只融合影像的一部分</translation>
    </message>
    <message>
        <source>run &apos;Install the engine&apos; (&apos;trapan engine install&apos;)</source>
        <translation>请运行“安装引擎”（“trapan engine install”）</translation>
    </message>
    <message>
        <source>was ended by {0}</source>
        <translation>被 {0} 终止</translation>
    </message>
    <message>
        <source>ended with code {0}</source>
        <translation>以代码 {0} 结束</translation>
    </message>
    <message>
        <source>{0}; its last output: {1}</source>
        <translation>{0}；其最后的输出：{1}</translation>
    </message>
    <message>
        <source>the engine process {0} before it finished: {1}</source>
        <translation>引擎进程在完成之前{0}：{1}</translation>
    </message>
    <message>
        <source>signal {0}</source>
        <translation>信号 {0}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not run the engine: choose a Python from 3.10 on with PyTorch, or {1}</source>
        <translation>“{0}”没有运行引擎：请选择装有 PyTorch 的 Python 3.10 或更高版本，或{1}</translation>
    </message>
    <message>
        <source>its Python lacks a package: {0}</source>
        <translation>其 Python 缺少软件包：{0}</translation>
    </message>
    <message>
        <source>an unexpected error: please report it with this output</source>
        <translation>意外错误：请附上此输出进行报告</translation>
    </message>
    <message>
        <source>the setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>the installed engine</source>
        <translation>已安装的引擎</translation>
    </message>
    <message>
        <source>the Python of this process, which has PyTorch</source>
        <translation>本进程的 Python（装有 PyTorch）</translation>
    </message>
    <message>
        <source>&apos;{0}&apos;, which {1} names as the Python with the TRA-PAN engine, is not a program: enter the path of its python or python.exe, or leave it empty</source>
        <translation>由{1}指定为 TRA-PAN 引擎 Python 的“{0}”不是程序：请输入其 python 或 python.exe 的路径，或留空</translation>
    </message>
    <message>
        <source>Threads wait as set by {0}.</source>
        <translation>线程等待方式由 {0} 设定。</translation>
    </message>
    <message>
        <source>Loading PyTorch.</source>
        <translation>正在加载 PyTorch。</translation>
    </message>
    <message>
        <source>PyTorch is not installed for the Python in &apos;{0}&apos;: run &apos;Install the engine&apos; (&apos;trapan engine install&apos;), or install PyTorch there</source>
        <translation>“{0}”中的 Python 未安装 PyTorch：请运行“安装引擎”（“trapan engine install”），或在其中安装 PyTorch</translation>
    </message>
    <message>
        <source>PyTorch is installed but can&apos;t be loaded ({0}): free some memory, or reinstall PyTorch</source>
        <translation>PyTorch 已安装但无法加载（{0}）：请释放内存，或重新安装 PyTorch</translation>
    </message>
    <message>
        <source>install it with &apos;Install the engine&apos; in the Processing toolbox, or with &apos;trapan engine install&apos;</source>
        <translation>请在处理工具箱中用“安装引擎”安装，或使用“trapan engine install”</translation>
    </message>
    <message>
        <source>the TRA-PAN engine is not installed: {0}</source>
        <translation>TRA-PAN 引擎尚未安装：{0}</translation>
    </message>
    <message>
        <source>the self-test produced pixels that are not finite</source>
        <translation>自检得到了非有限的像元值</translation>
    </message>
    <message>
        <source>The shift between MS and PAN drifts by up to {0} PAN pixels over the scene; it is corrected for each row and column of the MS.</source>
        <translation>MS 与 PAN 之间的位移在整景内漂移最多 {0} 个 PAN 像元；已对 MS 的每行每列进行校正。</translation>
    </message>
    <message>
        <source>Registration: the MS lies {0} rows and {1} columns of PAN pixels from its georeference. The bands explain {2} % of the low-passed PAN, {3} % without registration.</source>
        <translation>配准：MS 相对其地理参考偏移 {0} 行、{1} 列（PAN 像元）。各波段可解释低通滤波后 PAN 的 {2} %，不配准时为 {3} %。</translation>
    </message>
    <message>
        <source>MTF: using the published gains; no credible blur fits this pair clearly better.</source>
        <translation>MTF：采用公布的增益；没有可信的模糊能明显更好地符合该影像对。</translation>
    </message>
    <message>
        <source>MTF, measured: MS gain at Nyquist {0} along rows, {1} along columns. With it the bands explain {2} % of the blurred PAN on held-out pixels, {3} % with the published gains.{4}</source>
        <translation>实测 MTF：MS 在 Nyquist 频率处的增益沿行 {0}、沿列 {1}。采用它时，各波段在留出像元上可解释模糊后 PAN 的 {2} %，采用公布的增益时为 {3} %。{4}</translation>
    </message>
    <message>
        <source>MTF, measured: MS gain at Nyquist {0} along rows, {1} along columns. With it the bands explain {2} % of the blurred PAN on held-out pixels, {3} % with the published gains.</source>
        <translation>实测 MTF：MS 在 Nyquist 频率处的增益沿行 {0}、沿列 {1}。采用它时，各波段在留出像元上可解释模糊后 PAN 的 {2} %，采用公布的增益时为 {3} %。</translation>
    </message>
    <message>
        <source>there is no preset &apos;{0}&apos;: choose one of {1}</source>
        <translation>没有预设“{0}”：请选择 {1} 之一</translation>
    </message>
    <message>
        <source>each scene&apos;s own: every MS band and the PAN to zero mean and unit deviation</source>
        <translation>每景各自计算：每个 MS 波段和 PAN 均化为零均值、单位标准差</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; have a name or a folder that is not UTF-8: rename it</source>
        <translation>权重“{0}”的名称或文件夹不是 UTF-8：请重命名</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; were not saved by TRA-PAN: choose a file that &apos;save weights&apos; wrote</source>
        <translation>权重“{0}”不是由 TRA-PAN 保存的：请选择由“保存权重”写出的文件</translation>
    </message>
    <message>
        <source>invalid metadata: {0}</source>
        <translation>元数据无效：{0}</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; have format version {1}, but TRA-PAN {2} reads version {3}: train and save them again with this version of TRA-PAN</source>
        <translation>权重“{0}”的格式版本为 {1}，但 TRA-PAN {2} 读取版本 {3}：请用此版本的 TRA-PAN 重新训练并保存</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; can&apos;t be read ({1}): choose another file</source>
        <translation>无法读取权重“{0}”（{1}）：请选择其他文件</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; are damaged ({1}): copy or save the file again</source>
        <translation>权重“{0}”已损坏（{1}）：请重新复制或保存该文件</translation>
    </message>
    <message>
        <source>the weights file</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; need the file extension {1}: add it to the name</source>
        <translation>权重“{0}”需要文件扩展名 {1}：请在名称中添加</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; can&apos;t be saved: choose a file in an existing, writable folder</source>
        <translation>无法保存权重“{0}”：请选择位于已存在且可写的文件夹中的文件</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; can&apos;t be saved ({1}): free disk space or choose another folder</source>
        <translation>无法保存权重“{0}”（{1}）：请释放磁盘空间或选择其他文件夹</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not a weights file: choose a {1} file that &apos;save weights&apos; wrote</source>
        <translation>“{0}”不是权重文件：请选择由“保存权重”写出的 {1} 文件</translation>
    </message>
    <message>
        <source>{0} bytes instead of {1}</source>
        <translation>{0} 字节，而不是 {1}</translation>
    </message>
    <message>
        <source>there are no weights to apply: choose a weights file, or train</source>
        <translation>没有可应用的权重：请选择权重文件，或进行训练</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; would be a copy of &apos;{1}&apos;, because weights that are only applied do not change: don&apos;t save the weights, or train them further</source>
        <translation>“{0}”将是“{1}”的副本，因为仅应用的权重不会改变：请不要保存权重，或继续训练</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; are for {1} MS bands, but {2} are chosen: choose the bands that they were trained on, in the same order, or choose other weights</source>
        <translation>权重“{0}”适用于 {1} 个 MS 波段，但选择了 {2} 个：请按相同顺序选择训练时所用的波段，或选择其他权重</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos; are for {1} PAN pixels per MS pixel, but this pair has {2}: choose weights that were trained at this ratio</source>
        <translation>权重“{0}”适用于每个 MS 像元对应 {1} 个 PAN 像元，但此影像对为 {2}：请选择以此分辨率比训练的权重</translation>
    </message>
    <message>
        <source>applied without training</source>
        <translation>直接应用，不训练</translation>
    </message>
    <message>
        <source>trained further in {0} steps</source>
        <translation>继续训练 {0} 步</translation>
    </message>
    <message>
        <source>Weights &apos;{0}&apos; (trained on {1}): {2}.</source>
        <translation>权重“{0}”（训练于 {1}）：{2}。</translation>
    </message>
    <message>
        <source>The weights were trained on {0}, but this scene is from {1}: check the result carefully.</source>
        <translation>权重训练于 {0}，但此景来自 {1}：请仔细检查结果。</translation>
    </message>
    <message>
        <source>The weights were trained on the bands {0}, but this scene has {1}: check that they are the same bands in the same order.</source>
        <translation>权重训练所用波段为 {0}，但此景的波段为 {1}：请检查它们是否为相同顺序的相同波段。</translation>
    </message>
    <message>
        <source>stage one</source>
        <translation>第一阶段</translation>
    </message>
    <message>
        <source>stage two</source>
        <translation>第二阶段</translation>
    </message>
    <message>
        <source>update needs a stage to be entered before it</source>
        <translation>update 需要先进入某个阶段</translation>
    </message>
    <message>
        <source>{0} would overwrite {1}: choose another name</source>
        <translation>{0}会覆盖{1}：请选择其他名称</translation>
    </message>
    <message>
        <source>{0} and {1} would both write &apos;{2}&apos;: choose another name for one of them</source>
        <translation>{0}和{1}都会写入“{2}”：请为其中之一选择其他名称</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; has a name or a folder that is not UTF-8: rename it</source>
        <translation>{0}“{1}”的名称或文件夹不是 UTF-8：请重命名</translation>
    </message>
    <message>
        <source>{0} for its sidecar files</source>
        <translation>{0}（用于其附属文件）</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; has too long a name{2}: choose a shorter one</source>
        <translation>{0}“{1}”的名称过长{2}：请选择更短的名称</translation>
    </message>
    <message>
        <source>&apos;{0}&apos;, a file of {1}</source>
        <translation>“{0}”（属于{1}的文件）</translation>
    </message>
    <message>
        <source>an MTF gain of {0} is not between 0 and 1</source>
        <translation>MTF 增益 {0} 不在 0 和 1 之间</translation>
    </message>
    <message>
        <source>it does not respond</source>
        <translation>它没有响应</translation>
    </message>
    <message>
        <source>{0}: not suitable, {1}</source>
        <translation>{0}：不适用，{1}</translation>
    </message>
    <message>
        <source>{0}: not suitable, it is Python {1}.{2}</source>
        <translation>{0}：不适用，它是 Python {1}.{2}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no</source>
        <translation>“{0}”不是</translation>
    </message>
    <message>
        <source>there is no</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>{0} Python 3.{1} to 3.{2} with venv and pip: {3}</source>
        <translation>{0}带有 venv 和 pip 的 Python 3.{1} 至 3.{2}：{3}</translation>
    </message>
    <message>
        <source>install it (on Debian and Ubuntu: apt install python3-venv), or name another one</source>
        <translation>请安装（在 Debian 和 Ubuntu 上：apt install python3-venv），或指定另一个</translation>
    </message>
    <message>
        <source>install Python 3.12 from python.org, or name the one you have</source>
        <translation>请从 python.org 安装 Python 3.12，或指定您已有的</translation>
    </message>
    <message>
        <source>set the environment variable TRAPAN_ENGINE to a new folder elsewhere</source>
        <translation>请将环境变量 TRAPAN_ENGINE 设为其他位置的新文件夹</translation>
    </message>
    <message>
        <source>the folder of wheels &apos;{0}&apos; does not exist: choose an existing one, or none</source>
        <translation>wheel 文件夹“{0}”不存在：请选择已存在的文件夹，或不选</translation>
    </message>
    <message>
        <source>The engine in {0} is up to date: nothing to do. Repair reinstalls it.</source>
        <translation>{0} 中的引擎已是最新：无需操作。“repair”会重新安装。</translation>
    </message>
    <message>
        <source>Dry run: nothing was installed.</source>
        <translation>试运行：未安装任何内容。</translation>
    </message>
    <message>
        <source>The engine is ready in {0}.</source>
        <translation>引擎已就绪，位于 {0}。</translation>
    </message>
    <message>
        <source>There is no engine in {0}: nothing to remove.</source>
        <translation>{0} 中没有引擎：无需移除。</translation>
    </message>
    <message>
        <source>The engine in {0} is removed.</source>
        <translation>{0} 中的引擎已移除。</translation>
    </message>
    <message>
        <source>pip&apos;s default index</source>
        <translation>pip 的默认索引</translation>
    </message>
    <message>
        <source>Folder: {0}</source>
        <translation>文件夹：{0}</translation>
    </message>
    <message>
        <source>Python: {0} ({1})</source>
        <translation>Python：{0}（{1}）</translation>
    </message>
    <message>
        <source>PyTorch: {0}, {1}: {2}</source>
        <translation>PyTorch：{0}，{1}：{2}</translation>
    </message>
    <message>
        <source>From: {0}, through a proxy</source>
        <translation>来源：{0}，经由代理</translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation>来源：{0}</translation>
    </message>
    <message>
        <source>Disk space needed during the installation: {0} GB</source>
        <translation>安装期间所需磁盘空间：{0} GB</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is not an environment created by TRA-PAN, so it is left unchanged: {1}</source>
        <translation>“{0}”不是由 TRA-PAN 创建的环境，因此保持不变：{1}</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; can&apos;t be written to ({1}): {2}</source>
        <translation>无法写入文件夹“{0}”（{1}）：{2}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; has {1} GB left and the engine needs {2} GB during its installation: free some disk space, or {3}</source>
        <translation>“{0}”剩余 {1} GB，而引擎安装期间需要 {2} GB：请释放磁盘空间，或{3}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; can&apos;t be replaced ({1}): close programs that use it, such as QGIS, and try again</source>
        <translation>无法替换“{0}”（{1}）：请关闭使用它的程序，例如 QGIS，然后重试</translation>
    </message>
    <message>
        <source>no virtual environment can be created</source>
        <translation>无法创建虚拟环境</translation>
    </message>
    <message>
        <source>pip can&apos;t install the packages</source>
        <translation>pip 无法安装软件包</translation>
    </message>
    <message>
        <source>the installed packages can&apos;t be loaded</source>
        <translation>无法加载已安装的软件包</translation>
    </message>
    <message>
        <source>No pinned hashes for {0}: pip uses those of the package index.</source>
        <translation>{0} 没有固定的哈希值：pip 使用软件包索引的哈希值。</translation>
    </message>
    <message>
        <source>{0} ({1}): {2}, then install the engine again</source>
        <translation>{0}（{1}）：{2}，然后重新安装引擎</translation>
    </message>
    <message>
        <source>the package index can&apos;t be reached: {0}</source>
        <translation>无法访问软件包索引：{0}</translation>
    </message>
    <message>
        <source>the package index can&apos;t be reached</source>
        <translation>无法访问软件包索引</translation>
    </message>
    <message>
        <source>it ended with code {0}</source>
        <translation>pip 以代码 {0} 结束</translation>
    </message>
    <message>
        <source>a file differs from the one that TRA-PAN was tested with; get it from another source</source>
        <translation>某个文件与 TRA-PAN 测试所用的不同；请从其他来源获取</translation>
    </message>
    <message>
        <source>check the network and the proxy</source>
        <translation>请检查网络和代理</translation>
    </message>
    <message>
        <source>check the network, the proxy and the index or the folder of wheels</source>
        <translation>请检查网络、代理以及索引或 wheel 文件夹</translation>
    </message>
    <message>
        <source>see the log above for the cause and fix it</source>
        <translation>请在上方日志中查找原因并修复</translation>
    </message>
    <message>
        <source>as requested</source>
        <translation>按要求</translation>
    </message>
    <message>
        <source>no CUDA build of PyTorch {0} fits: {1}; choose the device auto or cpu</source>
        <translation>没有适用的 PyTorch {0} CUDA 版本：{1}；请选择设备 auto 或 cpu</translation>
    </message>
    <message>
        <source>no NVIDIA GPU was found, or its driver does not respond</source>
        <translation>未找到 NVIDIA GPU，或其驱动没有响应</translation>
    </message>
    <message>
        <source>the NVIDIA driver is {0} and the GPU&apos;s compute capability {1}</source>
        <translation>NVIDIA 驱动为 {0}，GPU 的计算能力为 {1}</translation>
    </message>
    <message>
        <source>{0}; CUDA 13 needs 580 and 7.5, CUDA 12.6 needs 525 (Windows: 528.33) and 5 to 9</source>
        <translation>{0}；CUDA 13 需要 580 和 7.5，CUDA 12.6 需要 525（Windows：528.33）和 5 至 9</translation>
    </message>
    <message>
        <source>fused image</source>
        <translation>融合影像</translation>
    </message>
    <message>
        <source>{0}, {1} and {2}</source>
        <translation>{0}、{1}和{2}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0}和{1}</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos;</source>
        <translation>报告“{0}”</translation>
    </message>
    <message>
        <source>{0} have too few valid pixels in common to compute an index: check their nodata values, or choose other layers</source>
        <translation>{0}共有的有效像元太少，无法计算指数：请检查其无数据值，或选择其他图层</translation>
    </message>
    <message>
        <source>the reduced PAN and the reduced MS have the same output &apos;{0}&apos;: choose two files</source>
        <translation>降分辨率的 PAN 和降分辨率的 MS 的输出同为“{0}”：请选择两个文件</translation>
    </message>
    <message>
        <source>the reduced PAN</source>
        <translation>降分辨率的 PAN</translation>
    </message>
    <message>
        <source>the reduced MS</source>
        <translation>降分辨率的 MS</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tile, about {3} GB of memory. Expected time: {4}.</source>
        <translation>{0} 个 PAN 像元，{1} 个波段：{2} 个分块，约 {3} GB 内存。预计时间：{4}。</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tile, about {3} GB of memory. The time is known after a first run.</source>
        <translation>{0} 个 PAN 像元，{1} 个波段：{2} 个分块，约 {3} GB 内存。首次运行后才知道所需时间。</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tiles, about {3} GB of memory. Expected time: {4}.</source>
        <translation>{0} 个 PAN 像元，{1} 个波段：{2} 个分块，约 {3} GB 内存。预计时间：{4}。</translation>
    </message>
    <message>
        <source>{0} PAN pixels, {1} bands: {2} tiles, about {3} GB of memory. The time is known after a first run.</source>
        <translation>{0} 个 PAN 像元，{1} 个波段：{2} 个分块，约 {3} GB 内存。首次运行后才知道所需时间。</translation>
    </message>
    <message>
        <source>GDAL&apos;s Python bindings can&apos;t be loaded ({0}): install them for this Python, in the version of the system&apos;s GDAL (Debian: apt install python3-gdal; conda: conda install gdal)</source>
        <translation>无法加载 GDAL 的 Python 绑定（{0}）：请为此 Python 安装与系统 GDAL 版本相同的绑定（Debian：apt install python3-gdal；conda：conda install gdal）</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos;{2}</source>
        <translation>{0}“{1}”{2}</translation>
    </message>
    <message>
        <source>training steps are given, but the weights are only applied: leave out the steps, or train the weights further</source>
        <translation>给出了训练步数，但权重仅被应用：请去掉步数，或继续训练权重</translation>
    </message>
    <message>
        <source>{0} of the scene &apos;{1}&apos;</source>
        <translation>{0}（影像“{1}”）</translation>
    </message>
    <message>
        <source>the weights &apos;{0}&apos;</source>
        <translation>权重“{0}”</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos;{1}</source>
        <translation>输出“{0}”{1}</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>the file of trained weights</source>
        <translation>训练所得权重的文件</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos; has no HTML file extension: use a name that ends in .html</source>
        <translation>报告“{0}”没有 HTML 文件扩展名：请使用以 .html 结尾的名称</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos; can&apos;t be written: choose a file in an existing, writable folder</source>
        <translation>无法写入报告“{0}”：请选择位于已存在且可写的文件夹中的文件</translation>
    </message>
    <message>
        <source>{0} tile(s) in &apos;{1}&apos; are damaged and are fused again.</source>
        <translation>“{1}”中有 {0} 个分块已损坏，将重新融合。</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; has files or permissions that TRA-PAN did not set, so it is not used: remove it, choose another output, or omit --resume</source>
        <translation>文件夹“{0}”含有并非由 TRA-PAN 设置的文件或权限，因此不予使用：请将其删除、选择其他输出，或去掉 --resume</translation>
    </message>
    <message>
        <source>another process is writing &apos;{0}&apos;: wait until it ends, or choose another output</source>
        <translation>另一个进程正在写入“{0}”：请等待其结束，或选择其他输出</translation>
    </message>
    <message>
        <source>the checkpoint of &apos;{0}&apos; belongs to a run with other inputs or settings: use the same ones, or remove the folder &apos;{1}&apos;</source>
        <translation>“{0}”的检查点属于输入或设置不同的运行：请使用相同的输入和设置，或删除文件夹“{1}”</translation>
    </message>
    <message>
        <source>lies outside the scene</source>
        <translation>位于影像之外</translation>
    </message>
    <message>
        <source>the checkpoint of &apos;{0}&apos; can&apos;t be written ({1}): free disk space in the folder of the output, or omit --resume</source>
        <translation>无法写入“{0}”的检查点（{1}）：请释放输出文件夹的磁盘空间，或去掉 --resume</translation>
    </message>
    <message>
        <source>not named by {0} or {1}</source>
        <translation>{0}和{1}均未注明</translation>
    </message>
    <message>
        <source>not in the catalogue: {0}</source>
        <translation>不在目录中：{0}</translation>
    </message>
    <message>
        <source>Sensor: {0}. Generic values are used; choose the sensor if you know it.</source>
        <translation>传感器：{0}。使用通用值；如果知道传感器，请选择它。</translation>
    </message>
    <message>
        <source>{0} is from {1}, but {2} is from {3}: check that they belong to the same scene.</source>
        <translation>{0}来自 {1}，但{2}来自 {3}：请检查它们是否属于同一景。</translation>
    </message>
    <message>
        <source>No published MTF gains for the sensor &apos;{0}&apos;: using generic gains (MS {1}, PAN {2}).</source>
        <translation>传感器“{0}”没有公布的 MTF 增益：使用通用增益（MS {1}，PAN {2}）。</translation>
    </message>
    <message>
        <source>{0} bands</source>
        <translation>{0} 个波段</translation>
    </message>
    <message>
        <source>other band names</source>
        <translation>其他波段名称</translation>
    </message>
    <message>
        <source>{0} has {1}, unlike a {2} product with its {3} bands: every band gets the sensor&apos;s mean MTF gain.</source>
        <translation>{0}有{1}，与具有 {3} 个波段的 {2} 产品不同：每个波段采用该传感器的平均 MTF 增益。</translation>
    </message>
    <message>
        <source>Sensor: {0}, guessed from the file name &apos;{1}&apos;. If that is wrong, choose the sensor.</source>
        <translation>传感器：{0}，根据文件名“{1}”推测。如果不正确，请选择传感器。</translation>
    </message>
    <message>
        <source>Sensor: {0}, identified by {1}.</source>
        <translation>传感器：{0}，识别依据：{1}。</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; in {2}</source>
        <translation>{2}中的 {0}“{1}”</translation>
    </message>
    <message>
        <source>DAM explains {0} % of the low-passed PAN on held-out pixels, the linear regression {1} %.</source>
        <translation>DAM 在留出像元上可解释低通滤波后 PAN 的 {0} %，线性回归为 {1} %。</translation>
    </message>
    <message>
        <source>Computing on the CPU, threads: {0}.</source>
        <translation>在 CPU 上计算，线程数：{0}。</translation>
    </message>
    <message>
        <source>No CUDA device.</source>
        <translation>没有 CUDA 设备。</translation>
    </message>
    <message>
        <source>the device &apos;{0}&apos; is not available: choose one of {1}</source>
        <translation>设备“{0}”不可用：请选择 {1} 之一</translation>
    </message>
    <message>
        <source>the device &apos;{0}&apos; can&apos;t compute ({1}): choose the device cpu</source>
        <translation>设备“{0}”无法计算（{1}）：请选择设备 cpu</translation>
    </message>
    <message>
        <source>The CUDA device can&apos;t compute ({0}): the CPU does it.</source>
        <translation>CUDA 设备无法计算（{0}）：改用 CPU。</translation>
    </message>
    <message>
        <source>Computing on {0}.</source>
        <translation>在 {0} 上计算。</translation>
    </message>
    <message>
        <source>1 times 1 gives {0}</source>
        <translation>1 乘 1 得 {0}</translation>
    </message>
    <message>
        <source>{0} ran out of memory: starting again on the CPU.</source>
        <translation>{0} 内存不足：在 CPU 上重新开始。</translation>
    </message>
    <message>
        <source>The device ran out of memory during training: restarting with each batch split into {0} parts.</source>
        <translation>训练时设备内存不足：将每个批次分成 {0} 份重新开始。</translation>
    </message>
    <message>
        <source>{0}, then {1}</source>
        <translation>{0}，然后 {1}</translation>
    </message>
    <message>
        <source>Band {0}: only {1} % of its detail is injected, so it stays coarser. Held-out pixels do not show that the rest is in the PAN band.</source>
        <translation>波段 {0}：仅注入其 {1} % 的细节，因此仍较粗糙。留出像元未表明其余细节存在于 PAN 波段中。</translation>
    </message>
    <message>
        <source>{0} ran out of memory: continuing with tiles of {1} x {2} pixels.</source>
        <translation>{0} 内存不足：改用 {1} x {2} 像元的分块继续。</translation>
    </message>
    <message>
        <source>{0} ran out of memory even for the smallest tiles: continuing on the CPU.</source>
        <translation>{0} 内存不足，即使是最小的分块：改在 CPU 上继续。</translation>
    </message>
    <message>
        <source>Number format of the network&apos;s convolutions: {0}.</source>
        <translation>网络卷积的数值格式：{0}。</translation>
    </message>
    <message>
        <source>The best shift is at the limit of the search, one MS pixel: check the georeference of both layers, or switch registration off if you trust it.</source>
        <translation>最佳位移位于搜索的边界，即一个 MS 像元：请检查两个图层的地理参考；如果信任地理参考，请关闭配准。</translation>
    </message>
    <message>
        <source>The MS bands explain only {0} % of the PAN: check that both show the same area at the same time.</source>
        <translation>MS 波段仅能解释 PAN 的 {0} %：请检查两者是否显示同一时间的同一区域。</translation>
    </message>
    <message>
        <source>No reliable shift between PAN and MS: using the georeference as it is.</source>
        <translation>PAN 与 MS 之间没有可靠的位移：直接使用地理参考。</translation>
    </message>
    <message>
        <source>Resuming with the network and {0} finished tiles of an earlier run.</source>
        <translation>使用先前运行的网络和 {0} 个已完成的分块继续。</translation>
    </message>
    <message>
        <source>safetensors is not installed for the engine&apos;s Python: install it with &apos;python3 -m pip install safetensors&apos;, or do not use weights</source>
        <translation>引擎的 Python 未安装 safetensors：请用“python3 -m pip install safetensors”安装，或不使用权重</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; has values that are not finite float32 numbers</source>
        <translation>“{0}”含有非有限 float32 数的值</translation>
    </message>
    <message>
        <source>no network &apos;{0}&apos; with {1} blocks</source>
        <translation>没有具有 {1} 个块的网络“{0}”</translation>
    </message>
    <message>
        <source>no network is the mean of {0}</source>
        <translation>没有网络是 {0} 的平均</translation>
    </message>
    <message>
        <source>its tensors do not fit the network that it names</source>
        <translation>其张量与所指的网络不符</translation>
    </message>
    <message>
        <source>the checksum is wrong</source>
        <translation>校验和错误</translation>
    </message>
    <message>
        <source>the checkpoint in &apos;{0}&apos; is damaged ({1}): remove the folder &apos;{2}&apos; and run again</source>
        <translation>“{0}”中的检查点已损坏（{1}）：请删除文件夹“{2}”并重新运行</translation>
    </message>
    <message>
        <source>the reference has no valid pixel inside the extent of the fused image: choose another reference, or correct its nodata value</source>
        <translation>参考影像在融合影像范围内没有有效像元：请选择其他参考影像，或更正其无数据值</translation>
    </message>
    <message>
        <source>both distortions combined: 1 is best</source>
        <translation>两种失真的综合：最佳为 1</translation>
    </message>
    <message>
        <source>spectral distortion: 0 is best</source>
        <translation>光谱失真：最佳为 0</translation>
    </message>
    <message>
        <source>spatial distortion: 0 is best</source>
        <translation>空间失真：最佳为 0</translation>
    </message>
    <message>
        <source>detail that does not follow the PAN band, including noise: 0 is best</source>
        <translation>不跟随 PAN 波段的细节，包括噪声：最佳为 0</translation>
    </message>
    <message>
        <source>1 - Q2&lt;sup&gt;n&lt;/sup&gt; at MS scale, by the published blur: 0 is best</source>
        <translation>MS 尺度上的 1 - Q2&lt;sup&gt;n&lt;/sup&gt;，按公布的模糊：最佳为 0</translation>
    </message>
    <message>
        <source>spectral angle in degrees at MS scale, by the published blur: 0 is best</source>
        <translation>MS 尺度上的光谱角（度），按公布的模糊：最佳为 0</translation>
    </message>
    <message>
        <source>relative error at MS scale, by the published blur: 0 is best</source>
        <translation>MS 尺度上的相对误差，按公布的模糊：最佳为 0</translation>
    </message>
    <message>
        <source>R-D&lt;sub&gt;λ&lt;/sub&gt;, measured</source>
        <translation>R-D&lt;sub&gt;λ&lt;/sub&gt;，实测</translation>
    </message>
    <message>
        <source>1 - Q2&lt;sup&gt;n&lt;/sup&gt; at MS scale, by the measured blur: 0 is best</source>
        <translation>MS 尺度上的 1 - Q2&lt;sup&gt;n&lt;/sup&gt;，按实测的模糊：最佳为 0</translation>
    </message>
    <message>
        <source>R-SAM, measured</source>
        <translation>R-SAM，实测</translation>
    </message>
    <message>
        <source>spectral angle in degrees at MS scale, by the measured blur: 0 is best</source>
        <translation>MS 尺度上的光谱角（度），按实测的模糊：最佳为 0</translation>
    </message>
    <message>
        <source>R-ERGAS, measured</source>
        <translation>R-ERGAS，实测</translation>
    </message>
    <message>
        <source>relative error at MS scale, by the measured blur: 0 is best</source>
        <translation>MS 尺度上的相对误差，按实测的模糊：最佳为 0</translation>
    </message>
    <message>
        <source>quality of all bands together: 1 is best</source>
        <translation>所有波段的综合质量：最佳为 1</translation>
    </message>
    <message>
        <source>relative error over all bands: 0 is best</source>
        <translation>所有波段的相对误差：最佳为 0</translation>
    </message>
    <message>
        <source>spectral angle in degrees: 0 is best</source>
        <translation>光谱角（度）：最佳为 0</translation>
    </message>
    <message>
        <source>correlation of the detail: 1 is best</source>
        <translation>细节的相关性：最佳为 1</translation>
    </message>
    <message>
        <source>peak signal-to-noise ratio in dB: higher is better</source>
        <translation>峰值信噪比（dB）：越高越好</translation>
    </message>
    <message>
        <source>structural similarity: 1 is best</source>
        <translation>结构相似性：最佳为 1</translation>
    </message>
    <message>
        <source>The measured blur of the MS image fits this pair better than the published MTF gains, as in products that were sharpened or softened on the ground: trust the reprojected indices by the measured blur.</source>
        <translation>MS 影像的实测模糊比公布的 MTF 增益更适合此影像对，如在地面处理时经过锐化或柔化的产品：请以按实测模糊得到的重投影指数为准。</translation>
    </message>
    <message>
        <source>No blur was measured that fits this pair better than the published MTF gains: trust the reprojected indices by these gains, unless you know that the product was sharpened or softened on the ground.</source>
        <translation>没有测得比公布的 MTF 增益更适合此影像对的模糊：请以按这些增益得到的重投影指数为准，除非您知道该产品在地面处理时经过锐化或柔化。</translation>
    </message>
    <message>
        <source>The reprojected indices by the published MTF gains assume that the product was neither sharpened nor softened on the ground: if it was, trust those by the measured blur, which a fusion run reports.</source>
        <translation>按公布的 MTF 增益得到的重投影指数假定产品在地面处理时既未锐化也未柔化：否则请以融合运行给出的、按实测模糊得到的指数为准。</translation>
    </message>
    <message>
        <source>the fused image</source>
        <translation>融合影像</translation>
    </message>
    <message>
        <source>the reference</source>
        <translation>参考影像</translation>
    </message>
    <message>
        <source>the PAN band</source>
        <translation>PAN 波段</translation>
    </message>
    <message>
        <source>the fused image has {0} bands, the MS image {1}, and there are {2} MTF gains: give the same number of each</source>
        <translation>融合影像有 {0} 个波段，MS 影像有 {1} 个，MTF 增益有 {2} 个：请使三者数量相同</translation>
    </message>
    <message>
        <source>the PAN band of {0} pixels is larger than {1} times the MS image of {2} pixels: crop the PAN band to the MS image</source>
        <translation>{0} 像元的 PAN 波段大于 {2} 像元的 MS 影像的 {1} 倍：请将 PAN 波段裁剪到 MS 影像</translation>
    </message>
    <message>
        <source>the fused image of {0} pixels has no pixel inside a border of {1} pixels: choose a larger image or a smaller border</source>
        <translation>{0} 像元的融合影像在 {1} 像元的边缘以内没有像元：请选择更大的影像或更窄的边缘</translation>
    </message>
    <message>
        <source>{0} and {1} differ in shape, {2} and {3}: give arrays that match</source>
        <translation>{0}和{1}的形状不同，分别为 {2} 和 {3}：请给出形状一致的数组</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; can&apos;t be written ({1}): choose another folder</source>
        <translation>无法写入“{0}”（{1}）：请选择其他文件夹</translation>
    </message>
    <message>
        <source>the block at column {0}, row {1} has the offset {2}</source>
        <translation>列 {0}、行 {1} 处的块的偏移为 {2}</translation>
    </message>
    <message>
        <source>{0} has no valid pixel in the common part, only nodata: choose another layer or extent, or correct its nodata value</source>
        <translation>{0}在公共部分没有有效像元，只有无数据：请选择其他图层或范围，或更正其无数据值</translation>
    </message>
    <message>
        <source>band {0} of {1} has the value {2} everywhere: choose another layer</source>
        <translation>{1}的波段 {0} 处处为 {2}：请选择其他图层</translation>
    </message>
    <message>
        <source>band {0} of {1} has the value {2} everywhere: choose another layer, or leave the band out</source>
        <translation>{1}的波段 {0} 处处为 {2}：请选择其他图层，或去掉该波段</translation>
    </message>
    <message>
        <source>{0} % of {1} are zeros that reach its edge and are treated as measurements: if they are an empty border, declare 0 as the nodata value, for example with gdal_edit.py -a_nodata 0.</source>
        <translation>{1}有 {0} % 为延伸到边缘的零值，并被当作测量值：如果它们是空白边框，请将 0 声明为无数据值，例如用 gdal_edit.py -a_nodata 0。</translation>
    </message>
    <message>
        <source>Band {0} of {1} has a colour table: its values may number classes or colours; if they do, choose another layer, or expand it with gdal_translate -expand rgb.</source>
        <translation>{1}的波段 {0} 带有颜色表：其值可能是类别或颜色的编号；如果是，请选择其他图层，或用 gdal_translate -expand rgb 展开。</translation>
    </message>
    <message>
        <source>{0} stores no data for {1} of its pixels, the first at column {2}, row {3}, and declares no nodata value: they count as nodata. Get the file again if it should be complete.</source>
        <translation>{0}有 {1} 个像元没有存储数据，第一个位于列 {2}、行 {3}，且未声明无数据值：这些像元按无数据处理。如果文件本应完整，请重新获取。</translation>
    </message>
    <message>
        <source>Band {0} of {1} is a mask and not fused, because the file calls it an alpha band, but its values look like measurements: if they are, choose it among the MS bands 1 to {2}.</source>
        <translation>{1}的波段 {0} 是掩膜，不参与融合，因为文件将其标为 alpha 波段，但其值看似测量值：如果是，请在 MS 波段 1 至 {2} 中选择它。</translation>
    </message>
    <message>
        <source>{0} has values from {1} to {2}, but the output type {3} stores only whole numbers: choose Float32, or scale the MS first</source>
        <translation>{0}的值为 {1} 至 {2}，但输出类型 {3} 只能存储整数：请选择 Float32，或先缩放 MS</translation>
    </message>
    <message>
        <source>{0} % of the values of {1} lie outside {2} to {3} and are cut off by the output type {4}: choose {5} to keep them.</source>
        <translation>{1}有 {0} % 的值超出 {2} 至 {3}，会被输出类型 {4} 截断：请选择 {5} 以保留它们。</translation>
    </message>
    <message>
        <source>{0} has {1}, but {2} of {3} are chosen: choose the MS bands that it was fused from, in the same order</source>
        <translation>{0}有{1}，但选择了{3}的{2}：请按相同顺序选择融合所用的 MS 波段</translation>
    </message>
    <message>
        <source>{0} lies outside the common part of {1} and {2}: choose the MS that it was fused from</source>
        <translation>{0}位于{1}和{2}的公共部分之外：请选择融合所用的 MS</translation>
    </message>
    <message>
        <source>{0} has {1} and {2} has {3}: choose a reference with the same bands</source>
        <translation>{0}有{1}，而{2}有{3}：请选择波段相同的参考影像</translation>
    </message>
    <message>
        <source>{0} band</source>
        <translation>{0} 个波段</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; was changed by another program during the run: run again, or choose another file</source>
        <translation>输出“{0}”在运行期间被其他程序更改：请重新运行，或选择其他文件</translation>
    </message>
    <message>
        <source>the creation option {0}={1} can&apos;t be used for {2}, because the output is always a file of its own: remove it, or use a name that ends in .gpkg</source>
        <translation>创建选项 {0}={1} 不能用于 {2}，因为输出始终是独立的文件：请将其去掉，或使用以 .gpkg 结尾的名称</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; has a table &apos;{1}&apos; that TRA-PAN did not write: choose another table with the creation option RASTER_TABLE=NAME, or another file</source>
        <translation>输出“{0}”含有并非由 TRA-PAN 写入的表“{1}”：请用创建选项 RASTER_TABLE=名称 选择其他表，或选择其他文件</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is read-only: make it writable, or choose another file</source>
        <translation>输出“{0}”是只读的：请使其可写，或选择其他文件</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; also holds {1}, which {2}=NO would remove: leave it out, or choose another file</source>
        <translation>输出“{0}”还含有{1}，{2}=NO 会将其删除：请去掉该选项，或选择其他文件</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is open in another program, which may write to it, such as QGIS with one of its layers: close it there, or choose another file</source>
        <translation>输出“{0}”已在可能写入它的其他程序中打开，例如含有其图层的 QGIS：请在那里关闭，或选择其他文件</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a database that can&apos;t be read ({1}): choose another file</source>
        <translation>输出“{0}”是无法读取的数据库（{1}）：请选择其他文件</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; holds {1}, which would be lost: choose another file</source>
        <translation>输出“{0}”含有{1}，这些内容将会丢失：请选择其他文件</translation>
    </message>
    <message>
        <source>GDAL gives no reason</source>
        <translation>GDAL 未给出原因</translation>
    </message>
    <message>
        <source>{0} has pixels without an area: georeference it again</source>
        <translation>{0}的像元没有面积：请重新进行地理配准</translation>
    </message>
    <message>
        <source>{0} has the geotransform {1}, which does not locate its pixels: georeference it again</source>
        <translation>{0}的地理变换为 {1}，无法定位其像元：请重新进行地理配准</translation>
    </message>
    <message>
        <source>the CRS &apos;{0}&apos; that is given for {1} is unknown: give a code such as EPSG:32631</source>
        <translation>为{1}指定的坐标参照系“{0}”未知：请给出代码，例如 EPSG:32631</translation>
    </message>
    <message>
        <source>{0} (its geotransform only counts pixels)</source>
        <translation>{0}（其地理变换仅表示像元序号）</translation>
    </message>
    <message>
        <source>{0} has no georeference{1} but the other layer has one: georeference it, or choose the file that came with its world file</source>
        <translation>{0}没有地理参考{1}，而另一个图层有：请进行地理配准，或选择与其 world 文件配套的文件</translation>
    </message>
    <message>
        <source>{0} has no CRS but the other layer has one: assign it the CRS that its coordinates are in</source>
        <translation>{0}没有坐标参照系，而另一个图层有：请为其指定坐标所用的坐标参照系</translation>
    </message>
    <message>
        <source>{0}: reproject the {1} to the CRS of {2}</source>
        <translation>{0}：请将 {1} 重投影到{2}的坐标参照系</translation>
    </message>
    <message>
        <source>{0} is in the CRS &apos;{1}&apos; and {2} in &apos;{3}&apos;</source>
        <translation>{0}的坐标参照系为“{1}”，{2}的为“{3}”</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos;</source>
        <translation>{0}“{1}”</translation>
    </message>
    <message>
        <source>{0} can&apos;t be resampled to the PAN grid ({1}): warp it there with gdalwarp</source>
        <translation>{0}无法重采样到 PAN 网格（{1}）：请用 gdalwarp 进行重采样</translation>
    </message>
    <message>
        <source>the file has {0} of at least {1} bytes</source>
        <translation>文件只有 {0} 字节，至少应有 {1} 字节</translation>
    </message>
    <message>
        <source>{0} is damaged or cut short ({1}): get the file again</source>
        <translation>{0}已损坏或不完整（{1}）：请重新获取文件</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; does not have the extension of a cloud-optimised GeoTIFF: use a name that ends in .tif</source>
        <translation>输出“{0}”没有云优化 GeoTIFF 的扩展名：请使用以 .tif 结尾的名称</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; does not have the extension of a raster format that GDAL can write: use a name that ends in .tif</source>
        <translation>输出“{0}”没有 GDAL 可写的栅格格式的扩展名：请使用以 .tif 结尾的名称</translation>
    </message>
    <message>
        <source>the creation option &apos;{0}&apos; is not NAME=VALUE: correct or remove it</source>
        <translation>创建选项“{0}”不是“名称=值”的形式：请更正或去掉</translation>
    </message>
    <message>
        <source>{0} has {1} bands, but only {2} valid MS pixels to weight them by: choose one of them as the PAN band (--pan-band, PAN_BAND)</source>
        <translation>{0}有 {1} 个波段，但只有 {2} 个有效 MS 像元可用于加权：请选择其中之一作为 PAN 波段（--pan-band, PAN_BAND）</translation>
    </message>
    <message>
        <source>no band of {0} resembles {1}: choose the sharp one as the PAN band (--pan-band, PAN_BAND), or another layer</source>
        <translation>{0}没有与{1}相似的波段：请选择清晰的那个作为 PAN 波段（--pan-band, PAN_BAND），或选择其他图层</translation>
    </message>
    <message>
        <source>{0} x band {1}</source>
        <translation>{0} x 波段 {1}</translation>
    </message>
    <message>
        <source>{0} bands of {1} are combined into one PAN band: {2}. It explains {3} % of the mean MS band. To use one of them, choose it as the PAN band (--pan-band, PAN_BAND).</source>
        <translation>{1}的 {0} 个波段合成为一个 PAN 波段：{2}。它可解释 MS 平均波段的 {3} %。如要使用其中之一，请将其选为 PAN 波段（--pan-band, PAN_BAND）。</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos; has a name or a folder that is not UTF-8: rename it</source>
        <translation>{0}“{1}”的名称或文件夹不是 UTF-8：请重命名</translation>
    </message>
    <message>
        <source>{0} has no band {1}: choose one of its bands, 1 to {2}</source>
        <translation>{0}没有波段 {1}：请选择其波段 1 至 {2} 之一</translation>
    </message>
    <message>
        <source>{0} has no band {1}: choose band 1, its only band</source>
        <translation>{0}没有波段 {1}：请选择波段 1，即其唯一的波段</translation>
    </message>
    <message>
        <source>band {0} of {1} has the type Int8: convert it to one of {2}</source>
        <translation>{1}的波段 {0} 为 Int8 类型：请转换为 {2} 之一</translation>
    </message>
    <message>
        <source>band {0} of {1} has the type {2}: convert it to one of {3}</source>
        <translation>{1}的波段 {0} 为 {2} 类型：请转换为 {3} 之一</translation>
    </message>
    <message>
        <source>no format fits</source>
        <translation>没有适用的格式</translation>
    </message>
    <message>
        <source>{0} does not exist: check the path &apos;{1}&apos;, or load the layer again</source>
        <translation>{0}不存在：请检查路径“{1}”，或重新加载图层</translation>
    </message>
    <message>
        <source>{0} is a folder: choose the raster files in it</source>
        <translation>{0}是文件夹：请选择其中的栅格文件</translation>
    </message>
    <message>
        <source>{0} is a folder: choose the raster file in it</source>
        <translation>{0}是文件夹：请选择其中的栅格文件</translation>
    </message>
    <message>
        <source>{0} is an archive: give the raster in it, as {1}/NAME, or unpack it</source>
        <translation>{0}是压缩包：请以 {1}/名称 的形式给出其中的栅格，或将其解压</translation>
    </message>
    <message>
        <source>{0} is a vector file ({1}), which has no pixels: choose a raster file</source>
        <translation>{0}是没有像元的矢量文件（{1}）：请选择栅格文件</translation>
    </message>
    <message>
        <source>{0} can&apos;t be opened as a raster ({1}): choose a raster file, or get a new copy if this one is damaged</source>
        <translation>{0}无法作为栅格打开（{1}）：请选择栅格文件；如果该文件已损坏，请重新获取</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos; is a pipe or a device</source>
        <translation>{0}“{1}”是管道或设备</translation>
    </message>
    <message>
        <source>the {0} &apos;{1}&apos; comes with &apos;{2}&apos;, which is a pipe or a device</source>
        <translation>{0}“{1}”附带的“{2}”是管道或设备</translation>
    </message>
    <message>
        <source>{0}, and reading it might never end: choose a file</source>
        <translation>{0}，读取可能永远不会结束：请选择文件</translation>
    </message>
    <message>
        <source>{0} comes from a web map service ({1}), which delivers pictures, not measurements: choose the raster file itself</source>
        <translation>{0}来自网络地图服务（{1}），它提供的是图片而不是测量值：请直接选择栅格文件</translation>
    </message>
    <message>
        <source>{0} is a virtual raster on another machine that refers to the file &apos;{1}&apos; on this one: if you trust it, copy the virtual raster to this machine</source>
        <translation>{0}是另一台机器上的虚拟栅格，它引用了本机的文件“{1}”：如果信任它，请将该虚拟栅格复制到本机</translation>
    </message>
    <message>
        <source>the metadata of {0}</source>
        <translation>{0}的元数据</translation>
    </message>
    <message>
        <source>the bands of {0}</source>
        <translation>{0}的波段</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; next to {1}</source>
        <translation>{1}旁的“{0}”</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>缺少 {0}</translation>
    </message>
    <message>
        <source>{0} is &apos;{1}&apos;</source>
        <translation>{0} 是“{1}”</translation>
    </message>
    <message>
        <source>the tiles of the {0} &apos;{1}&apos; can&apos;t be joined ({2}): give the .TIL or DIM_*.XML file of the product, or a mosaic of them</source>
        <translation>无法拼接{0}“{1}”的各块（{2}）：请给出产品的 .TIL 或 DIM_*.XML 文件，或其镶嵌结果</translation>
    </message>
    <message>
        <source>the ratio {0} is given for {1}, but its pixels are {2} pixels of {3} wide: give the width of the pixels that it was made from, from {4} to {5} PAN pixels</source>
        <translation>为{1}指定的分辨率比为 {0}，但其像元宽度为{3}的 {2} 个像元：请给出其来源像元的宽度，从 {4} 到 {5} 个 PAN 像元</translation>
    </message>
    <message>
        <source>{0} has pixels of {1} PAN pixels</source>
        <translation>{0}的像元为 {1} 个 PAN 像元</translation>
    </message>
    <message>
        <source>{0}, made from pixels of {1}, as given: it is used at {2}.</source>
        <translation>{0}，按指定由 {1} 的像元生成：按 {2} 使用。</translation>
    </message>
    <message>
        <source>{0}, but its spectrum shows that it was interpolated from pixels of {1}: it is used at {2}. If that is wrong, give the true ratio (--ms-ratio, MS_RATIO).</source>
        <translation>{0}，但其频谱表明它由 {1} 的像元内插而来：按 {2} 使用。如果不正确，请给出真实的分辨率比（--ms-ratio, MS_RATIO）。</translation>
    </message>
    <message>
        <source>A pixel of {0} is only {1} PAN pixels wide: it is averaged to {2}, the smallest ratio at which there is detail to add. If it was made from larger pixels, give the true ratio (--ms-ratio, MS_RATIO).</source>
        <translation>{0}的像元宽度仅为 {1} 个 PAN 像元：已平均到 {2}，即有细节可添加的最小分辨率比。如果它由更大的像元生成，请给出真实的分辨率比（--ms-ratio, MS_RATIO）。</translation>
    </message>
    <message>
        <source>the folder of the output &apos;{0}&apos; does not exist: create it, or choose another</source>
        <translation>输出“{0}”的文件夹不存在：请创建，或另选一个</translation>
    </message>
    <message>
        <source>the folder of the output &apos;{0}&apos; can&apos;t be written to: choose another</source>
        <translation>无法写入输出“{0}”的文件夹：请另选一个</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a folder: give the name of a file</source>
        <translation>输出“{0}”是文件夹：请给出文件名</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a pipe or a device: give the name of a file</source>
        <translation>输出“{0}”是管道或设备：请给出文件名</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a file of {1}</source>
        <translation>输出“{0}”是{1}的文件</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; would replace &apos;{1}&apos;, a file of {2}</source>
        <translation>输出“{0}”会替换“{1}”，后者是{2}的文件</translation>
    </message>
    <message>
        <source>{0}: choose another name</source>
        <translation>{0}：请选择其他名称</translation>
    </message>
    <message>
        <source>a GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>GDAL can&apos;t write {0} with the creation options {1} ({2}): correct or remove them</source>
        <translation>GDAL 无法用创建选项 {1} 写入 {0}（{2}）：请更正或去掉这些选项</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; can&apos;t be written as {1} with {2} band(s) of {3} ({4}): use a name that ends in .tif, or choose other bands or another output type</source>
        <translation>输出“{0}”无法以 {1} 格式写入 {2} 个 {3} 波段（{4}）：请使用以 .tif 结尾的名称，或选择其他波段或其他输出类型</translation>
    </message>
    <message>
        <source>The format of &apos;{0}&apos; does not store all pixel values exactly. For measurements, use a name that ends in .tif.</source>
        <translation>“{0}”的格式不能精确存储所有像元值。用于测量时，请使用以 .tif 结尾的名称。</translation>
    </message>
    <message>
        <source>millionths of a degree</source>
        <translation>百万分之一度</translation>
    </message>
    <message>
        <source>whole metres</source>
        <translation>整米</translation>
    </message>
    <message>
        <source>{0} stores the corners of &apos;{1}&apos; to {2}, which moves them by up to {3} pixels. To keep the georeference exactly, use a name that ends in .tif.</source>
        <translation>{0} 以{2}为单位存储“{1}”的角点，使其最多偏移 {3} 个像元。如要精确保留地理参考，请使用以 .tif 结尾的名称。</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; can&apos;t be written ({1}): free disk space, close the file in other programs, or choose another folder</source>
        <translation>无法写入输出“{0}”（{1}）：请释放磁盘空间、在其他程序中关闭该文件，或选择其他文件夹</translation>
    </message>
    <message>
        <source>The rational polynomials (RPC) of {0} are left out of the output, because {1}: to orthorectify the output, correct the product&apos;s RPC file first.</source>
        <translation>{0}的有理多项式（RPC）未写入输出，因为{1}：如要对输出进行正射校正，请先更正产品的 RPC 文件。</translation>
    </message>
    <message>
        <source>{0} of the ground control points of {1} are left out of the output, because their coordinates are not finite: to georeference the output by them, correct them first.</source>
        <translation>{1}的地面控制点中有 {0} 个未写入输出，因为其坐标不是有限值：如要用它们对输出进行地理配准，请先更正。</translation>
    </message>
    <message>
        <source>the output type &apos;{0}&apos; can&apos;t be written: choose one of {1}</source>
        <translation>无法写入输出类型“{0}”：请选择 {1} 之一</translation>
    </message>
    <message>
        <source>nan or a number up to {0}</source>
        <translation>nan 或不超过 {0} 的数</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>{0} 至 {1} 的整数</translation>
    </message>
    <message>
        <source>the nodata value {0} can&apos;t be stored as {1}: choose {2}, or another output type</source>
        <translation>无数据值 {0} 无法存储为 {1}：请选择{2}，或其他输出类型</translation>
    </message>
    <message>
        <source>the fused image lacks values where the PAN and the MS have them</source>
        <translation>在 PAN 和 MS 有值的地方，融合影像缺少值</translation>
    </message>
    <message>
        <source>{0}, band {1}</source>
        <translation>{0}，波段 {1}</translation>
    </message>
    <message>
        <source>{0} has no geotransform, so the CRS &apos;{1}&apos; has no effect.</source>
        <translation>{0}没有地理变换，因此坐标参照系“{1}”不起作用。</translation>
    </message>
    <message>
        <source>{0}, not in &apos;{1}&apos;</source>
        <translation>{0}，而不是“{1}”</translation>
    </message>
    <message>
        <source>{0} is taken to be in the CRS &apos;{1}&apos;{2}, as given.</source>
        <translation>按指定，{0}的坐标参照系视为“{1}”{2}。</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>没有任何值</translation>
    </message>
    <message>
        <source>{0}: {1} is nodata, as given, whatever the file declares.</source>
        <translation>{0}：按指定，{1}为无数据，无论文件如何声明。</translation>
    </message>
    <message>
        <source>{0} and {1} are the same file: choose the panchromatic raster as PAN and the multispectral one as MS</source>
        <translation>{0}和{1}是同一个文件：请选择全色栅格作为 PAN，多光谱栅格作为 MS</translation>
    </message>
    <message>
        <source>the extent of {0}</source>
        <translation>{0}的范围</translation>
    </message>
    <message>
        <source>{0} covers {1} % of {2}: only this part is fused, and any rest of the output is nodata.</source>
        <translation>{0}覆盖{2}的 {1} %：仅融合这一部分，输出的其余部分为无数据。</translation>
    </message>
    <message>
        <source>Resampling {0} to pixels of {1} PAN pixels on the PAN grid: {2}.</source>
        <translation>正在将{0}重采样到 PAN 网格上 {1} 个 PAN 像元大小的像元：{2}。</translation>
    </message>
    <message>
        <source>Neither {0} nor {1} has a georeference: their upper left corners are aligned.</source>
        <translation>{0}和{1}均没有地理参考：将其左上角对齐。</translation>
    </message>
    <message>
        <source>their sensor models (RPC) decide</source>
        <translation>由其传感器模型（RPC）决定</translation>
    </message>
    <message>
        <source>a whole ratio that fits them decides</source>
        <translation>由适合它们的整数分辨率比决定</translation>
    </message>
    <message>
        <source>The corners of {0} and {1} are rounded to {2} units of the CRS: {3} on their alignment.</source>
        <translation>{0}和{1}的角点四舍五入到 {2} 个坐标参照系单位：其对齐{3}。</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; is a raster as large as {1}, perhaps one of its bands: name the output after the last MS file, or remove that raster first</source>
        <translation>输出“{0}”是与{1}同样大小的栅格，可能是其中一个波段：请使输出名称排在最后一个 MS 文件之后，或先移除该栅格</translation>
    </message>
    <message>
        <source>{0} and {1} pixels</source>
        <translation>{0} 和 {1} 个像元</translation>
    </message>
    <message>
        <source>only one georeference</source>
        <translation>仅一个有地理参考</translation>
    </message>
    <message>
        <source>the geotransforms {0} and {1}</source>
        <translation>地理变换 {0} 和 {1}</translation>
    </message>
    <message>
        <source>different CRSs</source>
        <translation>不同的坐标参照系</translation>
    </message>
    <message>
        <source>{0} and {1} are not on one grid, they have {2}: give files of one pixel size and extent, or warp one to the grid of the other</source>
        <translation>{0}和{1}不在同一网格上，它们有{2}：请给出像元大小和范围相同的文件，或将其中之一重采样到另一个的网格</translation>
    </message>
    <message>
        <source>its cubes are stored as rows x bands x columns, which GDAL reads wrongly: import it with EnMAP-Box in QGIS (&apos;Import PRISMA L2D product&apos;) or with prismaread in R, and give the GeoTIFFs of the PAN and of the cube</source>
        <translation>其数据立方体按 行 x 波段 x 列 存储，GDAL 会读错：请用 QGIS 的 EnMAP-Box（“Import PRISMA L2D product”）或 R 的 prismaread 导入，并给出 PAN 和立方体的 GeoTIFF</translation>
    </message>
    <message>
        <source>{0} is a PRISMA product: {1}</source>
        <translation>{0}是 PRISMA 产品：{1}</translation>
    </message>
    <message>
        <source>{0} is a container without bands: choose another raster</source>
        <translation>{0}是没有波段的容器：请选择其他栅格</translation>
    </message>
    <message>
        <source>{0} or {1} more</source>
        <translation>{0}，或另外 {1} 个</translation>
    </message>
    <message>
        <source>{0} is a container without bands: choose one of the rasters in it, {1}</source>
        <translation>{0}是没有波段的容器：请选择其中的某个栅格，{1}</translation>
    </message>
    <message>
        <source>{0} is a cube of a PRISMA product: {1}</source>
        <translation>{0}是 PRISMA 产品的数据立方体：{1}</translation>
    </message>
    <message>
        <source>{0} has {1} bands of {2} x {3} pixels, so its rows are probably stored where GDAL expects bands: convert it to a GeoTIFF with the importer of its product, such as EnMAP-Box in QGIS</source>
        <translation>{0}有 {1} 个 {2} x {3} 像元的波段，因此其行可能存储在 GDAL 认为是波段的位置：请用该产品的导入工具（例如 QGIS 的 EnMAP-Box）转换为 GeoTIFF</translation>
    </message>
    <message>
        <source>other metadata</source>
        <translation>其他元数据</translation>
    </message>
    <message>
        <source>no overviews</source>
        <translation>没有概览图</translation>
    </message>
    <message>
        <source>no statistics</source>
        <translation>没有统计信息</translation>
    </message>
    <message>
        <source>it has {0} when read back</source>
        <translation>回读时有{0}</translation>
    </message>
    <message>
        <source>other pixels are nodata when read back</source>
        <translation>回读时无数据像元不同</translation>
    </message>
    <message>
        <source>its pixels differ when read back</source>
        <translation>回读时像元不同</translation>
    </message>
    <message>
        <source>its pixels from column {0}, row {1} on differ when read back</source>
        <translation>从列 {0}、行 {1} 起，回读时像元不同</translation>
    </message>
    <message>
        <source>{0} band(s) instead of {1}</source>
        <translation>{0} 个波段而不是 {1} 个</translation>
    </message>
    <message>
        <source>another size</source>
        <translation>不同的大小</translation>
    </message>
    <message>
        <source>the type {0}</source>
        <translation>{0} 类型</translation>
    </message>
    <message>
        <source>its last band as a mask</source>
        <translation>最后一个波段作为掩膜</translation>
    </message>
    <message>
        <source>the nodata value {0} instead of {1}</source>
        <translation>无数据值 {0} 而不是 {1}</translation>
    </message>
    <message>
        <source>another georeference</source>
        <translation>不同的地理参考</translation>
    </message>
    <message>
        <source>reproject the MS to the CRS of {0}</source>
        <translation>请将 MS 重投影到{0}的坐标参照系</translation>
    </message>
    <message>
        <source>one of them is a local CRS without a position on Earth</source>
        <translation>其中之一是没有地球位置的局部坐标参照系</translation>
    </message>
    <message>
        <source>assign it the CRS that it is in, for example with gdal_edit.py -a_srs</source>
        <translation>请为其指定真实的坐标参照系，例如用 gdal_edit.py -a_srs</translation>
    </message>
    <message>
        <source>No training steps.</source>
        <translation>没有训练步。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>Natural colour</source>
        <translation>真彩色</translation>
    </message>
    <message>
        <source>False colour</source>
        <translation>假彩色</translation>
    </message>
    <message>
        <source>the report &apos;{0}&apos; can&apos;t be written ({1}): free disk space, close the file, or choose another folder</source>
        <translation>无法写入报告“{0}”（{1}）：请释放磁盘空间、关闭该文件，或选择其他文件夹</translation>
    </message>
    <message>
        <source>Spectral distortion</source>
        <translation>光谱失真</translation>
    </message>
    <message>
        <source>Spatial distortion</source>
        <translation>空间失真</translation>
    </message>
    <message>
        <source>Both combined,</source>
        <translation>两者综合，</translation>
    </message>
    <message>
        <source>Detail that does not follow the PAN band, including noise</source>
        <translation>不跟随 PAN 波段的细节，包括噪声</translation>
    </message>
    <message>
        <source>Spectral distortion, 1 − Q2&lt;sup&gt;n&lt;/sup&gt;</source>
        <translation>光谱失真，1 − Q2&lt;sup&gt;n&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>Spectral angle in degrees</source>
        <translation>光谱角（度）</translation>
    </message>
    <message>
        <source>Relative error over all bands</source>
        <translation>所有波段的相对误差</translation>
    </message>
    <message>
        <source>this fused image</source>
        <translation>本融合影像</translation>
    </message>
    <message>
        <source>Plain upsampling</source>
        <translation>简单上采样</translation>
    </message>
    <message>
        <source>EXP: the upsampled MS image, without added detail</source>
        <translation>EXP：上采样的 MS 影像，不添加细节</translation>
    </message>
    <message>
        <source>GDAL&apos;s Brovey</source>
        <translation>GDAL 的 Brovey</translation>
    </message>
    <message>
        <source>weighted Brovey of gdal_pansharpen</source>
        <translation>gdal_pansharpen 的加权 Brovey</translation>
    </message>
    <message>
        <source>{0} × {1} PAN pixels</source>
        <translation>{0} × {1} 个 PAN 像元</translation>
    </message>
    <message>
        <source>{0} MS bands, ratio {1}</source>
        <translation>{0} 个 MS 波段，分辨率比 {1}</translation>
    </message>
    <message>
        <source>{0} MS band, ratio {1}</source>
        <translation>{0} 个 MS 波段，分辨率比 {1}</translation>
    </message>
    <message>
        <source>{0} s on {1}, in {2}</source>
        <translation>{0} 秒，{1}，{2}</translation>
    </message>
    <message>
        <source>{0} This MS image was sharpened on the ground, which left rings next to bright objects. HQNR assumes the sensor&apos;s published MTF and rewards these rings; TRA-PAN removes them.</source>
        <translation>{0}该 MS 影像在地面处理时经过锐化，在明亮物体旁留下了环纹。HQNR 以传感器公布的 MTF 为前提，会奖励这些环纹；TRA-PAN 会去除它们。</translation>
    </message>
    <message>
        <source>TRA-PAN has an HQNR of &lt;b&gt;{0}&lt;/b&gt;, plain upsampling of the MS image {1} and GDAL&apos;s Brovey {2}. The D&lt;sub&gt;ρ&lt;/sub&gt; of TRA-PAN is &lt;b&gt;{3}&lt;/b&gt;, those of the others are {4} and {5}.{6}</source>
        <translation>TRA-PAN 的 HQNR 为 &lt;b&gt;{0}&lt;/b&gt;，MS 影像简单上采样为 {1}，GDAL 的 Brovey 为 {2}。TRA-PAN 的 D&lt;sub&gt;ρ&lt;/sub&gt; 为 &lt;b&gt;{3}&lt;/b&gt;，另外两者为 {4} 和 {5}。{6}</translation>
    </message>
    <message>
        <source>TRA-PAN has an HQNR of &lt;b&gt;{0}&lt;/b&gt;, plain upsampling of the MS image {1} and GDAL&apos;s Brovey {2}. The D&lt;sub&gt;ρ&lt;/sub&gt; of TRA-PAN is &lt;b&gt;{3}&lt;/b&gt;, those of the others are {4} and {5}.</source>
        <translation>TRA-PAN 的 HQNR 为 &lt;b&gt;{0}&lt;/b&gt;，MS 影像简单上采样为 {1}，GDAL 的 Brovey 为 {2}。TRA-PAN 的 D&lt;sub&gt;ρ&lt;/sub&gt; 为 &lt;b&gt;{3}&lt;/b&gt;，另外两者为 {4} 和 {5}。</translation>
    </message>
    <message>
        <source>By the published MTF gains</source>
        <translation>按公布的 MTF 增益</translation>
    </message>
    <message>
        <source>By the measured blur</source>
        <translation>按实测的模糊</translation>
    </message>
    <message>
        <source>higher is better, 1 is perfect</source>
        <translation>越高越好，1 为完美</translation>
    </message>
    <message>
        <source>lower is better, 0 is perfect</source>
        <translation>越低越好，0 为完美</translation>
    </message>
    <message>
        <source>{0} Hatched areas have no value.</source>
        <translation>{0}带斜线的区域没有值。</translation>
    </message>
    <message>
        <source>The {0} × {1} PAN pixels with the most detail, from column {2} and row {3} of the fused image, enlarged {4} times. Each band is stretched between percentiles {5} and {6} of the MS image, the same in all pictures. The PAN band has its own stretch.{7}</source>
        <translation>细节最多的 {0} × {1} 个 PAN 像元，从融合影像的列 {2}、行 {3} 开始，放大 {4} 倍。每个波段在 MS 影像的第 {5} 与第 {6} 百分位之间拉伸，所有图片相同。PAN 波段使用自己的拉伸。{7}</translation>
    </message>
    <message>
        <source>The {0} × {1} PAN pixels with the most detail, from column {2} and row {3} of the fused image. Each band is stretched between percentiles {4} and {5} of the MS image, the same in all pictures. The PAN band has its own stretch.{6}</source>
        <translation>细节最多的 {0} × {1} 个 PAN 像元，从融合影像的列 {2}、行 {3} 开始。每个波段在 MS 影像的第 {4} 与第 {5} 百分位之间拉伸，所有图片相同。PAN 波段使用自己的拉伸。{6}</translation>
    </message>
    <message>
        <source>grey, with its own stretch</source>
        <translation>灰度，使用自己的拉伸</translation>
    </message>
    <message>
        <source>each pixel drawn as a block</source>
        <translation>每个像元绘制为一个方块</translation>
    </message>
    <message>
        <source>the result of gdal_pansharpen</source>
        <translation>gdal_pansharpen 的结果</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>融合结果</translation>
    </message>
    <message>
        <source>{0} of the most detailed part, {1}</source>
        <translation>{0}，细节最多的部分，{1}</translation>
    </message>
    <message>
        <source>band {0}</source>
        <translation>波段 {0}</translation>
    </message>
    <message>
        <source>Overview of the fused image</source>
        <translation>融合影像的概览</translation>
    </message>
    <message>
        <source>Spectral error</source>
        <translation>光谱误差</translation>
    </message>
    <message>
        <source>Spatial error</source>
        <translation>空间误差</translation>
    </message>
    <message>
        <source>1 − local correlation with the PAN band, mean over the bands</source>
        <translation>1 − 与 PAN 波段的局部相关，各波段平均</translation>
    </message>
    <message>
        <source>&lt;b&gt;Fused&lt;/b&gt;, with the area of the pictures above outlined.</source>
        <translation>&lt;b&gt;融合结果&lt;/b&gt;，标出了上方图片所示区域。</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt;, {1}: median {2}, 95th percentile {3}.</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt;，{1}：中位数 {2}，第 95 百分位 {3}。</translation>
    </message>
    <message>
        <source>Map of the {0}</source>
        <translation>图：{0}</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>RAO, reduced</source>
        <translation>RAO，降分辨率</translation>
    </message>
    <message>
        <source>RAO, full</source>
        <translation>RAO，全分辨率</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stage one&lt;/b&gt;, degradation-aware model.</source>
        <translation>&lt;b&gt;第一阶段&lt;/b&gt;，退化感知模型 (DAM)。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stage one&lt;/b&gt;, warm-up at reduced resolution, and &lt;b&gt;stage two&lt;/b&gt;, random alternation (RAO) between reduced and full resolution. The two losses measure different things and are not comparable with each other.</source>
        <translation>&lt;b&gt;第一阶段&lt;/b&gt;，在降分辨率下预热；&lt;b&gt;第二阶段&lt;/b&gt;，在降分辨率与全分辨率之间随机交替优化 (RAO)。两种损失衡量的内容不同，不能相互比较。</translation>
    </message>
    <message>
        <source>Loss of the degradation-aware model per step</source>
        <translation>退化感知模型 (DAM) 每步的损失</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>平均绝对误差</translation>
    </message>
    <message>
        <source>Loss of warm-up and random alternation per step</source>
        <translation>预热和随机交替优化每步的损失</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>MTF gains of the MS bands at Nyquist</source>
        <translation>MS 波段在 Nyquist 频率处的 MTF 增益</translation>
    </message>
    <message>
        <source>MTF gain of the PAN band at Nyquist</source>
        <translation>PAN 波段在 Nyquist 频率处的 MTF 增益</translation>
    </message>
    <message>
        <source>Measured MTF gain of the MS (rows, columns)</source>
        <translation>实测的 MS MTF 增益（行，列）</translation>
    </message>
    <message>
        <source>RAO steps</source>
        <translation>RAO 步数</translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation>预热步数</translation>
    </message>
    <message>
        <source>Share of full resolution in RAO</source>
        <translation>RAO 中全分辨率的比例</translation>
    </message>
    <message>
        <source>Weight of local correlation</source>
        <translation>局部相关的权重</translation>
    </message>
    <message>
        <source>Compensate for what the DAM can&apos;t explain</source>
        <translation>补偿 DAM 无法解释的部分</translation>
    </message>
    <message>
        <source>Search the phase</source>
        <translation>搜索相位</translation>
    </message>
    <message>
        <source>Measure the optics</source>
        <translation>测量光学特性</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Phase (row, column)</source>
        <translation>相位（行，列）</translation>
    </message>
    <message>
        <source>Shift (rows, columns)</source>
        <translation>位移（行，列）</translation>
    </message>
    <message>
        <source>R² at the registered phase</source>
        <translation>配准相位处的 R²</translation>
    </message>
    <message>
        <source>R² at the georeference</source>
        <translation>地理参考处的 R²</translation>
    </message>
    <message>
        <source>Largest drift over the scene</source>
        <translation>整景内的最大漂移</translation>
    </message>
    <message>
        <source>Offset of each band (row, column), removed</source>
        <translation>各波段的偏移（行，列），已消除</translation>
    </message>
    <message>
        <source>Share of each band&apos;s detail that is used</source>
        <translation>各波段细节的使用比例</translation>
    </message>
    <message>
        <source>R² of the model</source>
        <translation>模型的 R²</translation>
    </message>
    <message>
        <source>R² of the linear regression</source>
        <translation>线性回归的 R²</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>配准</translation>
    </message>
    <message>
        <source>In PAN pixels. R²: share of the low-passed PAN band&apos;s variance that the MS bands explain.</source>
        <translation>单位为 PAN 像元。R²：低通滤波后 PAN 波段的方差中由 MS 波段解释的比例。</translation>
    </message>
    <message>
        <source>Degradation-aware model (DAM)</source>
        <translation>退化感知模型 (DAM)</translation>
    </message>
    <message>
        <source>R²: share of the low-passed PAN band&apos;s variance that is explained on held-out pixels.</source>
        <translation>R²：在留出像元上，低通滤波后 PAN 波段的方差中得到解释的比例。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Time in seconds</source>
        <translation>时间（秒）</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Files and bands</source>
        <translation>文件和波段</translation>
    </message>
    <message>
        <source>choose layers that share a larger area</source>
        <translation>请选择共有区域更大的图层</translation>
    </message>
    <message>
        <source>draw a larger extent</source>
        <translation>请绘制更大的范围</translation>
    </message>
    <message>
        <source>its rows or columns run in the opposite direction to those of the PAN</source>
        <translation>其行或列的方向与 PAN 的相反</translation>
    </message>
    <message>
        <source>its own pixels are {0} x {1} PAN pixels</source>
        <translation>其自身像元为 {0} x {1} 个 PAN 像元</translation>
    </message>
    <message>
        <source>its grid drifts from that of the PAN by {0} PAN pixels over the scene</source>
        <translation>其网格在整景内相对 PAN 的网格漂移 {0} 个 PAN 像元</translation>
    </message>
    <message>
        <source>{0} has larger pixels than {1}: swap the PAN and the MS</source>
        <translation>{0}的像元比{1}的大：请交换 PAN 和 MS</translation>
    </message>
    <message>
        <source>a pixel of {0} is {1} pixels of {2} wide, but only ratios from 1 to {3} can be fused: choose a PAN and an MS layer of one product</source>
        <translation>{0}的像元宽度为{2}的 {1} 个像元，但只能融合 1 至 {3} 的分辨率比：请选择同一产品的 PAN 和 MS 图层</translation>
    </message>
    <message>
        <source>its first pixel lies at row {0}, column {1} there and its last at row {2}, column {3}</source>
        <translation>其第一个像元位于彼处的行 {0}、列 {1}，最后一个位于行 {2}、列 {3}</translation>
    </message>
    <message>
        <source>{0} does not lie on the grid of {1} ({2}): choose rasters of one product, or warp one to the grid of the other</source>
        <translation>{0}不在{1}的网格上（{2}）：请选择同一产品的栅格，或将其中之一重采样到另一个的网格</translation>
    </message>
    <message>
        <source>{0} extends beyond {1} ({2}): clip it to that extent</source>
        <translation>{0}超出{1}（{2}）：请裁剪到该范围</translation>
    </message>
    <message>
        <source>{0} has {1} pixels and {2} has {3}, which fit no single ratio, and neither has a georeference: choose two rasters of the same extent, or georeference both</source>
        <translation>{0}有 {1} 个像元，{2}有 {3} 个，不符合任何单一的分辨率比，且两者都没有地理参考：请选择范围相同的两个栅格，或为两者进行地理配准</translation>
    </message>
    <message>
        <source>the grids of {0} and {1} are rotated against each other: warp the MS so that its rows and columns are parallel to those of the PAN</source>
        <translation>{0}和{1}的网格相互旋转：请对 MS 重采样，使其行列与 PAN 的平行</translation>
    </message>
    <message>
        <source>the extent {0} is not four numbers: give xmin, ymin, xmax and ymax</source>
        <translation>范围 {0} 不是四个数：请给出 xmin、ymin、xmax 和 ymax</translation>
    </message>
    <message>
        <source>the common part of {0} and {1} has only {2} MS pixels, but a ratio of {3} needs {4} x {5}: {6}</source>
        <translation>{0}和{1}的公共部分只有 {2} 个 MS 像元，但分辨率比 {3} 需要 {4} x {5}：{6}</translation>
    </message>
    <message>
        <source>The bands of {0} are not registered to each other and are aligned. Offsets (rows, columns) in PAN pixels: {1}.</source>
        <translation>{0}的各波段之间未配准，现予以对齐。偏移（行，列），单位为 PAN 像元：{1}。</translation>
    </message>
    <message>
        <source>too few neighbouring pixels are valid in both {0} and {1}: check their nodata values, or choose an area with less nodata</source>
        <translation>在{0}和{1}中同时有效的相邻像元太少：请检查其无数据值，或选择无数据较少的区域</translation>
    </message>
    <message>
        <source>the PAN band and the MS image share {0} x {1} MS pixels, but at least {2} x {3} are needed: choose a larger area</source>
        <translation>PAN 波段和 MS 影像共有 {0} x {1} 个 MS 像元，但至少需要 {2} x {3}：请选择更大的区域</translation>
    </message>
    <message>
        <source>{0} has the same value everywhere: choose another layer or part of the scene</source>
        <translation>{0}处处为同一个值：请选择其他图层或影像的其他部分</translation>
    </message>
    <message>
        <source>{0} and {1} do not show the same ground: the bands explain {2} % of the detail of the PAN where the georeference puts them, and by chance {3} % at other shifts of up to {4} MS pixels: choose the PAN and the MS of one acquisition, or correct the georeference of one of them</source>
        <translation>{0}和{1}显示的不是同一地面：在地理参考给出的位置，各波段可解释 PAN 细节的 {2} %，而在不超过 {4} 个 MS 像元的其他位移处，偶然即可解释 {3} %：请选择同一次获取的 PAN 和 MS，或更正其中之一的地理参考</translation>
    </message>
    <message>
        <source>{0} of {1} parts of the scene contradict the others on the shift between PAN and MS: they show (rows, columns) {2} MS pixels, not ({3}, {4}). One shift can&apos;t fit all of it: check that both layers are orthorectified with the same elevation model.</source>
        <translation>影像的 {1} 个部分中有 {0} 个在 PAN 与 MS 的位移上与其余部分矛盾：它们显示（行，列）{2} 个 MS 像元，而不是 ({3}, {4})。单一位移无法适合全部：请检查两个图层是否用相同的高程模型进行了正射校正。</translation>
    </message>
    <message>
        <source>The MS lies about {0} rows and {1} columns of PAN pixels from its georeference. It is moved to the PAN, whose detail its bands then explain by {2} % instead of {3} %. Pixels of the PAN without MS are nodata.</source>
        <translation>MS 相对其地理参考偏移约 {0} 行、{1} 列（PAN 像元）。已将其移到 PAN 上，其波段由此可解释 PAN 细节的 {2} %，而不是 {3} %。没有 MS 的 PAN 像元为无数据。</translation>
    </message>
    <message>
        <source>{0}: {1} defective pixel ({2} %), such as hot or dead pixels or bad lines, for example {3} at {4} (median {5}). They are replaced by the mean of their neighbours; declare them as nodata to leave them empty.</source>
        <translation>{0}：{1} 个缺陷像元（{2} %），例如热像元、坏像元或坏线，如 {4} 处的 {3}（中位数 {5}）。以邻近像元的平均值替换；如要留空，请将其声明为无数据。</translation>
    </message>
    <message>
        <source>{0}: {1} defective pixels ({2} %), such as hot or dead pixels or bad lines, for example {3} at {4} (median {5}). They are replaced by the mean of their neighbours; declare them as nodata to leave them empty.</source>
        <translation>{0}：{1} 个缺陷像元（{2} %），例如热像元、坏像元或坏线，如 {4} 处的 {3}（中位数 {5}）。以邻近像元的平均值替换；如要留空，请将其声明为无数据。</translation>
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
        <translation>该范围未触及{0}和{1}的公共部分：请在两个图层之上绘制</translation>
    </message>
    <message>
        <source>{0} and {1} don&apos;t overlap: choose two layers of the same area, and check that both have the right CRS and georeference</source>
        <translation>{0}和{1}不重叠：请选择同一区域的两个图层，并检查两者的坐标参照系和地理参考是否正确</translation>
    </message>
    <message>
        <source>a pixel of {0} is {1} x {2} pixels of {3}, but only whole ratios from {4} to {5} can be fused: choose a PAN and an MS layer of one product, or resample the MS to a whole ratio</source>
        <translation>{0}的像元为{3}的 {1} x {2} 个像元，但只能融合 {4} 至 {5} 的整数分辨率比：请选择同一产品的 PAN 和 MS 图层，或将 MS 重采样到整数分辨率比</translation>
    </message>
    <message>
        <source>{0}: {1} ({2} %) at {3}, such as at {4}</source>
        <translation>{0}：{1} 个（{2} %），值为 {3}，例如{4}</translation>
    </message>
    <message>
        <source>{0}: {1} values, such as {2} at {3}, are far outside the range of the others and are left out of the training. If they are not measurements, declare them as nodata.</source>
        <translation>{0}：{1} 个值远超出其余值的范围，例如 {3} 处的 {2}，不参与训练。如果它们不是测量值，请将其声明为无数据。</translation>
    </message>
    <message>
        <source>{0} has saturated pixels, whose detail and colour are lost: {1}.</source>
        <translation>{0}有饱和像元，其细节和颜色已丢失：{1}。</translation>
    </message>
    <message>
        <source>column {0}, row {1} of the PAN</source>
        <translation>PAN 的列 {0}、行 {1}</translation>
    </message>
    <message>
        <source>the PAN has shape {0} and the MS {1}: give arrays of shape (rows, cols) and (bands, rows, cols)</source>
        <translation>PAN 的形状为 {0}，MS 的为 {1}：请给出形状为 (rows, cols) 和 (bands, rows, cols) 的数组</translation>
    </message>
    <message>
        <source>the MS has shape {0} and is empty: give at least one band</source>
        <translation>MS 的形状为 {0}，是空的：请至少给出一个波段</translation>
    </message>
    <message>
        <source>the ratio of PAN and MS is {0}, but only whole ratios from {1} to {2} can be fused: give a PAN and an MS of one product</source>
        <translation>PAN 与 MS 的分辨率比为 {0}，但只能融合 {1} 至 {2} 的整数分辨率比：请给出同一产品的 PAN 和 MS</translation>
    </message>
    <message>
        <source>a PAN of {0} x {1} pixels is not a whole multiple of an MS of {2} x {3}: give arrays that cover the same extent</source>
        <translation>{0} x {1} 像元的 PAN 不是 {2} x {3} 的 MS 的整数倍：请给出范围相同的数组</translation>
    </message>
    <message>
        <source>the phase {0} is invalid: give a finite trapan.core.scene.grid.Phase(row, col)</source>
        <translation>相位 {0} 无效：请给出有限的 trapan.core.scene.grid.Phase(row, col)</translation>
    </message>
    <message>
        <source>the result is not finite at {0} valid pixels: declare extreme values of the layers as nodata, or choose other weights or the preset&apos;s number of steps</source>
        <translation>结果在 {0} 个有效像元处不是有限值：请将图层的极端值声明为无数据，或选择其他权重或预设的步数</translation>
    </message>
    <message>
        <source>{0} is a {1}: give a NumPy array</source>
        <translation>{0}是 {1}：请给出 NumPy 数组</translation>
    </message>
    <message>
        <source>{0} has the data type {1}: give an array of real numbers</source>
        <translation>{0}的数据类型为 {1}：请给出实数数组</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>is nested more than {0} levels deep</source>
        <translation>嵌套超过 {0} 层</translation>
    </message>
    <message>
        <source>{0} is not {1}</source>
        <translation>{0}不是{1}</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>该值</translation>
    </message>
    <message>
        <source>{0} has {1} values instead of {2}</source>
        <translation>{0}有 {1} 个值，而不是 {2} 个</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>该列表</translation>
    </message>
    <message>
        <source>{0} is not an object</source>
        <translation>{0}不是对象</translation>
    </message>
    <message>
        <source>{0} is not a list</source>
        <translation>{0}不是列表</translation>
    </message>
    <message>
        <source>holds the number {0}</source>
        <translation>含有数字 {0}</translation>
    </message>
    <message>
        <source>holds a number of {0} digits</source>
        <translation>含有 {0} 位的数字</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>band name</source>
        <translation>波段名称</translation>
    </message>
    <message>
        <source>Assessment: {0}</source>
        <translation>评价：{0}</translation>
    </message>
    <message>
        <source>TRA-PAN assessment</source>
        <translation>TRA-PAN 评价</translation>
    </message>
    <message>
        <source>Written by TRA-PAN {0} on {1}.</source>
        <translation>由 TRA-PAN {0} 于 {1} 生成。</translation>
    </message>
    <message>
        <source>Pansharpened scenes: {0}</source>
        <translation>融合的影像：{0}</translation>
    </message>
    <message>
        <source>TRA-PAN batch</source>
        <translation>TRA-PAN 批处理</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>&lt;b&gt;Scene&lt;/b&gt;</source>
        <translation>&lt;b&gt;影像&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;State&lt;/b&gt;</source>
        <translation>&lt;b&gt;状态&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Seconds&lt;/b&gt;to fuse</source>
        <translation>&lt;b&gt;秒&lt;/b&gt;融合用时</translation>
    </message>
    <message>
        <source>&lt;b&gt;Device&lt;/b&gt;</source>
        <translation>&lt;b&gt;设备&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Written by TRA-PAN {0} on {1}. Indices at full resolution, at the registered phase. Read HQNR and D&lt;sub&gt;ρ&lt;/sub&gt; together.</source>
        <translation>由 TRA-PAN {0} 于 {1} 生成。指数为全分辨率、配准相位处的值。HQNR 与 D&lt;sub&gt;ρ&lt;/sub&gt; 应结合起来看。</translation>
    </message>
    <message>
        <source>Pansharpening report: {0}</source>
        <translation>全色锐化报告：{0}</translation>
    </message>
    <message>
        <source>TRA-PAN pansharpening report</source>
        <translation>TRA-PAN 全色锐化报告</translation>
    </message>
    <message>
        <source>Indices at full resolution, without a reference, at the registered phase. Read HQNR and D&lt;sub&gt;ρ&lt;/sub&gt; together: noise can improve HQNR, and a copy of the PAN band improves D&lt;sub&gt;ρ&lt;/sub&gt;. Plain upsampling has a small spectral distortion because it adds no detail to the MS image. The Brovey method is that of gdal_pansharpen, with equal weights and cubic resampling at the georeference, computed with NumPy on the same pixels.</source>
        <translation>指数为全分辨率、无参考影像、配准相位处的值。HQNR 与 D&lt;sub&gt;ρ&lt;/sub&gt; 应结合起来看：噪声可能提高 HQNR，而复制 PAN 波段会改善 D&lt;sub&gt;ρ&lt;/sub&gt;。简单上采样的光谱失真很小，因为它不向 MS 影像添加细节。Brovey 方法即 gdal_pansharpen 的方法，采用相等的权重，按地理参考进行三次重采样，用 NumPy 在相同像元上计算。</translation>
    </message>
    <message>
        <source>Reprojected indices</source>
        <translation>重投影指数</translation>
    </message>
    <message>
        <source>The fused image is blurred as the MS sensor blurs, and sampled at the centres of the MS pixels at the registered phase. Then it should equal the MS image (Scarpa and Ciotola 2022).</source>
        <translation>将融合影像按 MS 传感器的方式模糊，并在配准相位下于 MS 像元中心采样。此时它应等于 MS 影像（Scarpa 和 Ciotola 2022）。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Press and hold a picture to enlarge the same spot in all of them.</source>
        <translation>按住一张图片，可在所有图片中放大同一位置。</translation>
    </message>
    <message>
        <source>Error maps</source>
        <translation>误差图</translation>
    </message>
    <message>
        <source>The fused image is compared with its two inputs. Degraded to MS resolution it should equal the MS image, and from pixel to pixel it should vary like the PAN band.</source>
        <translation>将融合影像与其两个输入比较。降到 MS 分辨率后，它应等于 MS 影像；而在像元之间，它应像 PAN 波段一样变化。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Loss per step on standardised values. Faint lines show single steps, strong lines their moving average.</source>
        <translation>标准化值上每步的损失。浅线为单步，粗线为其移动平均。</translation>
    </message>
    <message>
        <source>Details of the run</source>
        <translation>运行详情</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>已融合</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>1 is best</source>
        <translation>最佳为 1</translation>
    </message>
    <message>
        <source>0 is best</source>
        <translation>最佳为 0</translation>
    </message>
    <message>
        <source>both distortions combined</source>
        <translation>两种失真的综合</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考影像</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Geotransform</source>
        <translation>地理变换</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>分辨率比</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>是否搜索</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>图像块</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>主干网络</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>块数</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络数</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>数值格式</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>波段</translation>
    </message>
    <message>
        <source>Band names</source>
        <translation>波段名称</translation>
    </message>
    <message>
        <source>PAN bands</source>
        <translation>PAN 波段</translation>
    </message>
    <message>
        <source>MS sampling</source>
        <translation>MS 采样</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考影像</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Fusing</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>Assessing</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>|D(F) − M| / |M| over the bands</source>
        <translation>各波段的 |D(F) − M| / |M|</translation>
    </message>
    <message>
        <source>{0} fused</source>
        <translation>{0} 景已融合</translation>
    </message>
    <message>
        <source>{0} kept</source>
        <translation>{0} 景已保留</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} 景失败</translation>
    </message>
    <message>
        <source>{0} not reached</source>
        <translation>{0} 景未处理</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}, measured ↓&lt;/b&gt;</source>
        <translation>&lt;b&gt;{0}，实测 ↓&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos;, {2}, {3}: give an output in the output folder, relative to it, in a CSV file</source>
        <translation>{0}“{1}”，{2}，{3}：请在 CSV 文件中给出输出文件夹内的输出，使用相对路径</translation>
    </message>
    <message>
        <source>best value</source>
        <translation>最佳值</translation>
    </message>
    <message>
        <source>the sensor &apos;{0}&apos; is not known: choose {1} or one of {2}</source>
        <translation>未知的传感器“{0}”：请选择 {1} 或 {2} 之一</translation>
    </message>
    <message>
        <source>{0} ({1} %) at {2}, such as at {3}</source>
        <translation>{0} 个（{1} %），值为 {2}，例如{3}</translation>
    </message>
    <message>
        <source>{0}, but {1}: {2}</source>
        <translation>{0}，但{1}：{2}</translation>
    </message>
    <message>
        <source>{0} computes its pixels with Python code in a VRT, which GDAL does not run by default: if you trust the code, write the pixels to a GeoTIFF with gdal_translate --config GDAL_VRT_ENABLE_PYTHON YES, and use that</source>
        <translation>{0}用 VRT 中的 Python 代码计算像元，GDAL 默认不运行：如果信任该代码，请用 gdal_translate --config GDAL_VRT_ENABLE_PYTHON YES 将像元写入 GeoTIFF 并使用它</translation>
    </message>
    <message>
        <source>{0} computes its pixels with a function that this GDAL does not have ({1}): write them to a GeoTIFF with a GDAL that has it, and use that</source>
        <translation>{0}用此 GDAL 没有的函数（{1}）计算像元：请用具有该函数的 GDAL 写入 GeoTIFF 并使用它</translation>
    </message>
    <message>
        <source>{0} refers to a missing file ({1}): restore that file, or get a new copy of the raster</source>
        <translation>{0}引用了缺失的文件（{1}）：请恢复该文件，或重新获取该栅格</translation>
    </message>
    <message>
        <source>preset: {0}</source>
        <translation>预设：{0}</translation>
    </message>
    <message>
        <source>A training step can&apos;t be captured as a CUDA graph ({0}): training continues without, which takes several times as long.</source>
        <translation>无法将训练步捕获为 CUDA 图（{0}）：不使用它继续训练，所需时间为数倍。</translation>
    </message>
    <message>
        <source>{0} has only ground control points but the other layer has a georeference: warp it with gdalwarp, which applies them</source>
        <translation>{0}只有地面控制点，而另一个图层有地理参考：请用 gdalwarp 进行变换，它会应用这些控制点</translation>
    </message>
    <message>
        <source>Left out of {0}, because by their names they hold no reflectance: the bands {1}. To use them, choose the bands ({2}).</source>
        <translation>已从{0}中排除，因为按名称它们不含反射率：波段 {1}。若要使用，请选择波段（{2}）。</translation>
    </message>
    <message>
        <source>sensor models (RPC)</source>
        <translation>传感器模型（RPC）</translation>
    </message>
    <message>
        <source>ground control points (GCP)</source>
        <translation>地面控制点（GCP）</translation>
    </message>
    <message>
        <source>Neither {0} nor {1} has a georeference: by their {2}, the MS begins {3} rows and {4} columns of the PAN after it.</source>
        <translation>{0}和{1}均没有地理参考：根据其{2}，MS 起始于 PAN 之后 {3} 行、{4} 列（PAN 像元）。</translation>
    </message>
    <message>
        <source>Blur of the PAN band that is removed (deviation in pixels)</source>
        <translation>被去除的 PAN 波段模糊（标准差，像元）</translation>
    </message>
    <message>
        <source>those of {0} do not agree with those of {1}</source>
        <translation>{0}的控制点与{1}的控制点不一致</translation>
    </message>
    <message>
        <source>The ground control points (GCP) are not used, because {0}: add or correct points, or georeference both rasters.</source>
        <translation>未使用地面控制点（GCP），因为{0}：请添加或更正控制点，或为两个栅格都设置地理配准。</translation>
    </message>
    <message>
        <source>{0} has {1} with finite coordinates and {2} are needed</source>
        <translation>{0}有{1}个坐标有限的控制点，而需要{2}个</translation>
    </message>
    <message>
        <source>those of {0} lie on one line</source>
        <translation>{0}的控制点位于一条直线上</translation>
    </message>
    <message>
        <source>those of {0} have no CRS but those of {1} have one</source>
        <translation>{0}的控制点没有坐标参照系，而{1}的控制点有</translation>
    </message>
    <message>
        <source>those of {0} and of {1} are in two CRSs</source>
        <translation>{0}与{1}的控制点使用两个不同的坐标参照系</translation>
    </message>
    <message>
        <source>{0} has no control points</source>
        <translation>{0}没有控制点</translation>
    </message>
    <message>
        <source>the scenes in &apos;{0}&apos; lie in the output folder &apos;{1}&apos;, whose rasters count as outputs: choose another output folder</source>
        <translation>“{0}”中的场景位于输出文件夹“{1}”内，其中的栅格视为输出：请选择其他输出文件夹</translation>
    </message>
    <message>
        <source>Values far outside the range of the others are scattered over so many pixels that leaving these out would hinder the training: each is replaced by the nearest other value of its band.</source>
        <translation>远超出其余值范围的值散布在过多像元上，若全部排除会妨碍训练：每个值将替换为其波段中最近的其他值。</translation>
    </message>
    <message>
        <source>the output &apos;{0}&apos; belongs to another user, who alone may replace it in this folder: choose another name</source>
        <translation>输出“{0}”属于其他用户，在此文件夹中只有该用户可以替换它：请选择其他名称</translation>
    </message>
    <message>
        <source>&apos;eo:bands&apos; of the properties</source>
        <translation>属性中的“eo:bands”</translation>
    </message>
    <message>
        <source>The centre of {0}, x = {1}, y = {2}, lies far outside the area of the CRS &apos;{3}&apos; that is given for it: check the CRS.</source>
        <translation>{0}的中心 x = {1}、y = {2} 远在为其指定的坐标参照系“{3}”的适用范围之外：请检查坐标参照系。</translation>
    </message>
    <message>
        <source>check the address &apos;{0}&apos;, the connection, and your access to it</source>
        <translation>请检查地址“{0}”、网络连接以及您的访问权限</translation>
    </message>
    <message>
        <source>{0} does not exist or can&apos;t be reached: {1}</source>
        <translation>{0}不存在或无法访问：{1}</translation>
    </message>
    <message>
        <source>{0} can&apos;t be reached ({1}): {2}</source>
        <translation>无法访问{0}（{1}）：{2}</translation>
    </message>
    <message>
        <source>Waiting for another run in this process to end.</source>
        <translation>正在等待此进程中的另一次运行结束。</translation>
    </message>
    <message>
        <source>the largest possible value can&apos;t be &apos;{0}&apos;: give a number between {1} and {2}, or leave it out</source>
        <translation>最大可能值不能为“{0}”：请给出 {1} 到 {2} 之间的数，或将其省略</translation>
    </message>
    <message>
        <source>MTF: the bands explain only {0} % of the PAN, too little to measure the blur between PAN and MS; using the published gains.</source>
        <translation>MTF：波段仅能解释 PAN 的 {0} %，不足以测量 PAN 与 MS 之间的模糊；采用公布的增益。</translation>
    </message>
    <message>
        <source>MTF: too few usable MS pixels to measure the blur between PAN and MS; using the published gains.</source>
        <translation>MTF：可用的 MS 像素过少，无法测量 PAN 与 MS 之间的模糊；采用公布的增益。</translation>
    </message>
    <message>
        <source>this process gets no more memory: close other programs, raise its limit, or take a part of the scene (an extent)</source>
        <translation>此进程无法再获得内存：请关闭其他程序、提高其内存限制，或只取影像的一部分（范围）</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read, because the memory is exhausted ({1}): close other programs, or write it in smaller blocks with gdal_translate -co TILED=YES</source>
        <translation>无法读取{0}，因为内存已耗尽（{1}）：请关闭其他程序，或用 gdal_translate -co TILED=YES 以较小的块重新写出</translation>
    </message>
    <message>
        <source>PROJ can&apos;t use its database of CRSs ({0}): unset the environment variables PROJ_DATA and PROJ_LIB, which another program may have set, or reinstall PROJ</source>
        <translation>PROJ 无法使用其坐标参考系数据库（{0}）：请取消环境变量 PROJ_DATA 和 PROJ_LIB（可能由其他程序设置），或重新安装 PROJ</translation>
    </message>
    <message>
        <source>this user may not read {0} ({1}): allow it for the file and its folder, or choose a copy</source>
        <translation>当前用户无权读取{0}（{1}）：请授予对该文件及其文件夹的读取权限，或选择一个副本</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; is not in a folder of this computer: write it into one, and copy it afterwards</source>
        <translation>{0}“{1}”不在本机的文件夹中：请先写入本机文件夹，再复制过去</translation>
    </message>
    <message>
        <source>Number of further bands with the same warning: {0}.</source>
        <translation>另有相同警告的波段数：{0}。</translation>
    </message>
    <message>
        <source>further bands: {0}</source>
        <translation>其他波段：{0}</translation>
    </message>
    <message>
        <source>cannot allocate a block of {0} x {1} pixels</source>
        <translation>无法容纳 {0} x {1} 像元的数据块</translation>
    </message>
    <message>
        <source>Further blur of each MS band that is removed (deviation in PAN pixels)</source>
        <translation>被去除的各 MS 波段附加模糊（标准差，PAN 像素）</translation>
    </message>
    <message>
        <source>band {0} of {1} has only nodata in the common part: leave the band out, choose another layer or extent, or correct its nodata value</source>
        <translation>{1}的波段 {0} 在公共部分只有无数据：请去掉该波段，选择其他图层或范围，或更正其无数据值</translation>
    </message>
    <message>
        <source>no pixel of {0} in the common part is valid in all {1} bands: choose fewer bands, another layer or extent, or correct its nodata value</source>
        <translation>{0}在公共部分没有在全部 {1} 个波段中都有效的像元：请选择较少的波段、其他图层或范围，或更正其无数据值</translation>
    </message>
    <message>
        <source>{0} % of the values of {1} lie outside {2} to {3} and are cut off by the creation option NBITS: leave it out to keep them.</source>
        <translation>{1}有 {0} % 的值超出 {2} 至 {3}，会被创建选项 NBITS 截断：请去掉该选项以保留它们。</translation>
    </message>
    <message>
        <source>the file &apos;{0}&apos; exists and is not one of the demonstration: choose another folder</source>
        <translation>文件“{0}”已存在，且不属于演示数据：请选择其他文件夹</translation>
    </message>
    <message>
        <source>The file &apos;{0}&apos; of the {1} was written by another program during the run: the output may mix its old and new pixels. Run it again.</source>
        <translation>运行期间其他程序写入了 {1} 的文件“{0}”：输出可能混有其新旧像元。请重新运行。</translation>
    </message>
    <message>
        <source>this user may not read the folder</source>
        <translation>此用户无权读取该文件夹</translation>
    </message>
    <message>
        <source>the table &apos;{0}&apos; can&apos;t be added to the output &apos;{1}&apos;, because GDAL can&apos;t tell a colon or a quotation mark in a name from those between names: choose another file, or another table with the creation option RASTER_TABLE=NAME</source>
        <translation>无法将表“{0}”加入输出“{1}”，因为 GDAL 无法区分名称中的冒号或引号与名称之间的分隔符：请选择其他文件，或用创建选项 RASTER_TABLE=NAME 选择其他表</translation>
    </message>
    <message>
        <source>Bands of {0} repeat each value in a block of pixels, from nearest-neighbour resampling, and are interpolated: {1}.</source>
        <translation>{0}的部分波段因最近邻重采样而在像元块内重复同一数值，现予以插值：{1}。</translation>
    </message>
    <message>
        <source>PyTorch is installed but can&apos;t be loaded ({0}): install Microsoft&apos;s Visual C++ Redistributable (x64), free some memory, or reinstall PyTorch</source>
        <translation>PyTorch 已安装但无法加载（{0}）：请安装 Microsoft Visual C++ Redistributable (x64)，释放内存，或重新安装 PyTorch</translation>
    </message>
    <message>
        <source>{0} is given twice, which would fuse its bands twice: give each file once</source>
        <translation>{0} 给出了两次，其波段会被融合两次：每个文件只给出一次</translation>
    </message>
    <message>
        <source>{0} has only a sensor model (RPC) but the other layer has a georeference: orthorectify it with gdalwarp -rpc</source>
        <translation>{0}只有传感器模型（RPC），而另一个图层有地理参考：请用 gdalwarp -rpc 对其正射校正</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read from its server to the end ({1}): check the connection and try again, or download the file</source>
        <translation>无法从服务器完整读取{0}（{1}）：请检查网络连接后重试，或下载该文件</translation>
    </message>
    <message>
        <source>{0} is no raster, or its server fails ({1}): {2}</source>
        <translation>{0}不是栅格，或其服务器出现故障（{1}）：{2}</translation>
    </message>
    <message>
        <source>{0} bands of {1} have one value everywhere: choose another layer, or leave the bands {2} out</source>
        <translation>{1}的 {0} 个波段处处只有一个值：请选择其他图层，或去掉波段 {2}</translation>
    </message>
    <message>
        <source>{0} bands of {1} have only nodata in the common part: leave the bands {2} out, choose another layer or extent, or correct its nodata value</source>
        <translation>{1}的 {0} 个波段在公共部分只有无数据：请去掉波段 {2}，选择其他图层或范围，或更正其无数据值</translation>
    </message>
    <message>
        <source>it is an archive, which must be unpacked first</source>
        <translation>它是压缩包，需要先解压</translation>
    </message>
    <message>
        <source>{0} The MS product is sharpened; fusing corrects for it.</source>
        <translation>{0}该 MS 产品经过锐化；融合时会作相应校正。</translation>
    </message>
    <message>
        <source>Too few valid pixels for {0}: score a larger area, or one with less nodata.</source>
        <translation>{0} 的有效像元太少：请评价更大的区域，或无数据较少的区域。</translation>
    </message>
    <message>
        <source>PAN and MS contradict each other in {0} % of the training pixels, as under a cloud that only one of them shows, or over plants if the NIR bands are not fused. These are left out of the training; do not trust the result there.</source>
        <translation>在 {0} % 的训练像元中 PAN 与 MS 相互矛盾，例如仅出现在其中之一的云，或未融合近红外波段时的植被。这些像元不参与训练；请勿相信该处的结果。</translation>
    </message>
    <message>
        <source>The PAN is blurred by a Gaussian of {0} PAN pixels; fusing corrects for it.</source>
        <translation>PAN 被 {0} 个 PAN 像元的高斯函数模糊；融合时会作相应校正。</translation>
    </message>
    <message>
        <source>Some bands are softer than the others; fusing corrects for it. Further blur in PAN pixels: {0}.</source>
        <translation>部分波段比其他波段更模糊；融合时会作相应校正。附加模糊（PAN 像素）：{0}。</translation>
    </message>
    <message>
        <source>the number of training steps is negative: give 0 or more</source>
        <translation>训练步数为负：请给出 0 或更大的数</translation>
    </message>
    <message>
        <source>the settings are a {0}: give Settings, or one of PRESETS</source>
        <translation>设置的类型是 {0}：请给出 Settings 或 PRESETS 之一</translation>
    </message>
    <message>
        <source>Number of bands</source>
        <translation>波段数</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Stage one</source>
        <translation>第一阶段</translation>
    </message>
    <message>
        <source>Stage two</source>
        <translation>第二阶段</translation>
    </message>
    <message>
        <source>Largest possible value</source>
        <translation>最大可能值</translation>
    </message>
    <message>
        <source>Border that is left out (pixels)</source>
        <translation>不参与评价的边缘（像元）</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; can&apos;t be written ({1}): check that its folder exists and its disk has room</source>
        <translation>无法写入“{0}”（{1}）：请检查其文件夹是否存在、磁盘是否有空间</translation>
    </message>
    <message>
        <source>band {0} of {1} has values such as {2}, too large to compute with: check its byte order and its nodata value, or scale it</source>
        <translation>{1} 的波段 {0} 含有 {2} 这样的值，过大而无法计算：请检查其字节顺序和无数据值，或对其进行缩放</translation>
    </message>
    <message>
        <source>far from all others</source>
        <translation>远离所有其他值</translation>
    </message>
    <message>
        <source>at its edge and nowhere else</source>
        <translation>仅位于边缘</translation>
    </message>
    <message>
        <source>{0} % of {1} have the value {2}, {3}, and count as nodata: if they are measurements, declare a nodata value that does not occur.</source>
        <translation>{1} 中 {0} % 的像元值为 {2}（{3}），视为无数据：如果它们是测量值，请声明一个不出现的无数据值。</translation>
    </message>
    <message>
        <source>The values of {0} differ from those of {1} by {2} % of their mean: if the two have different units or scales, or their bands another order, the indices do not judge the fusion; scale the fused image first, or choose the bands in its order.</source>
        <translation>{0}的值与{1}的值相差其均值的 {2} %：如果两者的单位或比例不同，或波段顺序不同，这些指数不能评价融合；请先缩放融合影像，或按其顺序选择波段。</translation>
    </message>
    <message>
        <source>The reduced PAN does not lie on the pixels of {0}, which is resampled, so fused images can&apos;t be assessed against it: warp the MS to the grid of &apos;{1}&apos; with gdalwarp, and reduce that with the PAN.</source>
        <translation>降分辨率的 PAN 不在{0}的像元上，因为后者经过重采样，所以无法以其评价融合影像：请用 gdalwarp 将 MS 变换到“{1}”的网格，再与 PAN 一起降分辨率。</translation>
    </message>
    <message>
        <source>These corrections only serve to find the shift: the pair is reduced without them.</source>
        <translation>这些校正仅用于求取位移：影像对降分辨率时不采用这些校正。</translation>
    </message>
    <message>
        <source>the folder &apos;{0}&apos; can&apos;t be written to ({1}): choose another</source>
        <translation>无法写入文件夹“{0}”（{1}）：请另选一个</translation>
    </message>
    <message>
        <source>the summary &apos;{0}&apos; can&apos;t be written, because the folder &apos;{1}&apos; has a folder of that name: rename it, or choose another output folder</source>
        <translation>无法写入汇总“{0}”，因为文件夹“{1}”中有同名的文件夹：请重命名该文件夹，或选择其他输出文件夹</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; has no STAC item with a PAN and an MS image: give items that have both, or list the files in a CSV file with the columns pan and ms</source>
        <translation>列表“{0}”中没有同时包含 PAN 和 MS 影像的 STAC 条目：请提供两者兼有的条目，或在含 pan 和 ms 两列的 CSV 文件中列出文件</translation>
    </message>
    <message>
        <source>the list &apos;{0}&apos; has no scene: add one line per scene below the first line</source>
        <translation>列表“{0}”中没有场景：请在第一行下方为每个场景添加一行</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Assess a fused image (TRA-PAN)</source>
        <translation>评价融合影像 (TRA-PAN)</translation>
    </message>
    <message>
        <source>Scores a fused layer from any method: against the PAN and MS layer that it was fused from, or against a reference. The layers are read in windows, so they can be of any size.</source>
        <translation>评价任意方法得到的融合图层：根据融合所用的 PAN 和 MS 图层，或根据参考影像。图层按窗口读取，因此大小不限。</translation>
    </message>
    <message>
        <source>Two ways</source>
        <translation>两种方式</translation>
    </message>
    <message>
        <source>&lt;strong&gt;PAN and MS&lt;/strong&gt;: the fused layer lies on the grid of the PAN layer, or on a part of it. It has one band for each chosen MS band, in the same order.</source>
        <translation>&lt;strong&gt;PAN 和 MS&lt;/strong&gt;：融合图层位于 PAN 图层的网格上，或其一部分上。它的每个波段按相同顺序对应一个所选的 MS 波段。</translation>
    </message>
    <message>
        <source>&lt;strong&gt;A reference&lt;/strong&gt;: the fused layer lies on the grid of the reference, or on a part of it, and has the same number of bands. &lt;em&gt;Reduce a pair&lt;/em&gt; creates a pair whose reference is the original MS layer.</source>
        <translation>&lt;strong&gt;参考影像&lt;/strong&gt;：融合图层位于参考影像的网格上，或其一部分上，且波段数相同。&lt;em&gt;降低影像对分辨率&lt;/em&gt;可生成以原始 MS 图层为参考影像的影像对。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>The layer to score.</source>
        <translation>要评价的图层。</translation>
    </message>
    <message>
        <source>The panchromatic layer that was fused.</source>
        <translation>融合所用的全色图层。</translation>
    </message>
    <message>
        <source>The panchromatic band of that layer. Empty: its only band, or all of them except alpha and quality bands, combined into one that resembles the MS.</source>
        <translation>该图层的全色波段。留空：其唯一的波段，或除 alpha 和质量波段以外的所有波段合成的一个与 MS 相似的波段。</translation>
    </message>
    <message>
        <source>The multispectral layer that was fused.</source>
        <translation>融合所用的多光谱图层。</translation>
    </message>
    <message>
        <source>The bands that were fused, in the same order. Empty: all except alpha and quality bands.</source>
        <translation>融合所用的波段，顺序相同。留空：除 alpha 和质量波段以外的所有波段。</translation>
    </message>
    <message>
        <source>Optional. More MS layers, if each band is a file, as in Landsat and Sentinel-2 products. Their bands follow those of the MS layer, in the order given.</source>
        <translation>可选。如果每个波段是一个文件，如 Landsat 和 Sentinel-2 产品，则为其他 MS 图层。其波段按给出的顺序排在 MS 图层的波段之后。</translation>
    </message>
    <message>
        <source>The sensor. Its MTF gains are used to filter the fused layer to the resolution of the MS layer. &lt;code&gt;auto&lt;/code&gt; identifies it from the metadata.</source>
        <translation>传感器。用其 MTF 增益将融合图层滤波到 MS 图层的分辨率。&lt;code&gt;auto&lt;/code&gt; 根据元数据识别。</translation>
    </message>
    <message>
        <source>The true high-resolution image, instead of PAN and MS.</source>
        <translation>真实的高分辨率影像，用来代替 PAN 和 MS。</translation>
    </message>
    <message>
        <source>If the MS was resampled to smaller pixels: PAN pixels per pixel that it was made from. Empty: its spectrum decides.</source>
        <translation>如果 MS 已重采样为更小的像元：其来源像元对应的 PAN 像元数。留空：由其频谱判断。</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between MS and PAN, which needs the engine (PyTorch). If off, the georeference is used as it is.</source>
        <translation>估计 MS 与 PAN 之间的亚像元位移，需要引擎（PyTorch）。关闭时直接使用地理参考。</translation>
    </message>
    <message>
        <source>With a reference: PAN pixels per MS pixel along one axis. ERGAS is scaled by it.</source>
        <translation>有参考影像时：单轴方向上每个 MS 像元对应的 PAN 像元数。ERGAS 按此值缩放。</translation>
    </message>
    <message>
        <source>With a reference: the largest possible value of the data, for PSNR and SSIM. Empty: for integers 2&lt;sup&gt;bits&lt;/sup&gt; - 1 for the number of bits that the reference needs, otherwise the maximum of the reference.</source>
        <translation>有参考影像时：数据的最大可能值，用于 PSNR 和 SSIM。留空：整数数据为 2&lt;sup&gt;位数&lt;/sup&gt; - 1，其中位数为参考影像所需的位数；否则为参考影像的最大值。</translation>
    </message>
    <message>
        <source>With a reference: width in pixels of the border that is not scored.</source>
        <translation>有参考影像时：不参与评价的边缘宽度（像元）。</translation>
    </message>
    <message>
        <source>Optional. An HTML page with the indices.</source>
        <translation>可选。包含各项指数的 HTML 页面。</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Quality without a reference, from 0 to 1 (best). It is the product of 1 - D_lambda_K and 1 - D_S.</source>
        <translation>无参考影像的质量，从 0 到 1（最佳）。它是 1 - D_lambda_K 与 1 - D_S 的乘积。</translation>
    </message>
    <message>
        <source>Spectral distortion; 0 is best.</source>
        <translation>光谱失真；最佳为 0。</translation>
    </message>
    <message>
        <source>Spatial distortion; 0 is best.</source>
        <translation>空间失真；最佳为 0。</translation>
    </message>
    <message>
        <source>How weakly the detail of the bands correlates with the PAN band; 0 is best.</source>
        <translation>各波段的细节与 PAN 波段的相关性有多弱；最佳为 0。</translation>
    </message>
    <message>
        <source>Reprojected indices; 0 is best. The fused layer, blurred by the published MTF gains and reduced to the MS grid, against the MS layer: 1 - Q2n, spectral angle in degrees, relative error.</source>
        <translation>重投影指数；最佳为 0。将按公布的 MTF 增益模糊并降到 MS 网格的融合图层与 MS 图层比较：1 - Q2n、光谱角（度）、相对误差。</translation>
    </message>
    <message>
        <source>Quality of all bands together; 1 is best.</source>
        <translation>所有波段的综合质量；最佳为 1。</translation>
    </message>
    <message>
        <source>Relative error of all bands; 0 is best.</source>
        <translation>所有波段的相对误差；最佳为 0。</translation>
    </message>
    <message>
        <source>Spectral angle in degrees; 0 is best.</source>
        <translation>光谱角（度）；最佳为 0。</translation>
    </message>
    <message>
        <source>Correlation of the spatial detail; 1 is best.</source>
        <translation>空间细节的相关性；最佳为 1。</translation>
    </message>
    <message>
        <source>Peak signal-to-noise ratio in dB; higher is better. Empty if both images are identical.</source>
        <translation>峰值信噪比（dB）；越高越好。两幅影像完全相同时为空。</translation>
    </message>
    <message>
        <source>Structural similarity; 1 is best.</source>
        <translation>结构相似性；最佳为 1。</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Pansharpen many scenes (TRA-PAN)</source>
        <translation>批量全色锐化 (TRA-PAN)</translation>
    </message>
    <message>
        <source>Runs &lt;em&gt;Pansharpen (TRA-PAN)&lt;/em&gt; on all PAN/MS pairs of a folder or a list and writes a summary. Finished scenes are kept: after an interruption or a failure, run it again to continue. If a scene fails, the others continue.</source>
        <translation>对文件夹或列表中的所有 PAN/MS 影像对运行&lt;em&gt;全色锐化 (TRA-PAN)&lt;/em&gt;，并写出汇总。已完成的影像予以保留：中断或失败后，再次运行即可继续。某景失败时，其余各景继续进行。</translation>
    </message>
    <message>
        <source>Which files form a pair</source>
        <translation>哪些文件构成影像对</translation>
    </message>
    <message>
        <source>&lt;strong&gt;In a folder&lt;/strong&gt; and its subfolders, two files form a pair if their paths differ only in the words for PAN and MS: &lt;code&gt;a_pan.tif&lt;/code&gt; and &lt;code&gt;a_ms.tif&lt;/code&gt;, &lt;code&gt;x-P2AS-y.tif&lt;/code&gt; and &lt;code&gt;x-M2AS-y.tif&lt;/code&gt;, &lt;code&gt;PAN/x.tif&lt;/code&gt; and &lt;code&gt;MUL/x.tif&lt;/code&gt;. Single-band files are combined into one MS image: Landsat&apos;s &lt;code&gt;B1&lt;/code&gt; to &lt;code&gt;B7&lt;/code&gt;, with &lt;code&gt;B8&lt;/code&gt; as the PAN band, or &lt;code&gt;blue&lt;/code&gt;, &lt;code&gt;green&lt;/code&gt;, &lt;code&gt;red&lt;/code&gt;, &lt;code&gt;nir&lt;/code&gt;. If a subfolder has only one PAN and one MS file, they form a pair even if their names differ otherwise. The log lists the files without a partner.</source>
        <translation>&lt;strong&gt;在文件夹&lt;/strong&gt;及其子文件夹中，如果两个文件的路径仅在表示 PAN 和 MS 的词上不同，它们就构成影像对：&lt;code&gt;a_pan.tif&lt;/code&gt; 和 &lt;code&gt;a_ms.tif&lt;/code&gt;、&lt;code&gt;x-P2AS-y.tif&lt;/code&gt; 和 &lt;code&gt;x-M2AS-y.tif&lt;/code&gt;、&lt;code&gt;PAN/x.tif&lt;/code&gt; 和 &lt;code&gt;MUL/x.tif&lt;/code&gt;。单波段文件合并为一幅 MS 影像：Landsat 的 &lt;code&gt;B1&lt;/code&gt; 至 &lt;code&gt;B7&lt;/code&gt;（&lt;code&gt;B8&lt;/code&gt; 为 PAN 波段），或 &lt;code&gt;blue&lt;/code&gt;、&lt;code&gt;green&lt;/code&gt;、&lt;code&gt;red&lt;/code&gt;、&lt;code&gt;nir&lt;/code&gt;。如果某个子文件夹只有一个 PAN 文件和一个 MS 文件，则即使名称在其他方面不同，它们也构成影像对。日志列出未配对的文件。</translation>
    </message>
    <message>
        <source>&lt;strong&gt;A CSV file&lt;/strong&gt; has a header line with the columns &lt;code&gt;pan&lt;/code&gt; and &lt;code&gt;ms&lt;/code&gt; (several files separated by &lt;code&gt;;&lt;/code&gt;). The columns &lt;code&gt;name&lt;/code&gt;, &lt;code&gt;output&lt;/code&gt; and &lt;code&gt;sensor&lt;/code&gt; are optional. Paths are relative to the folder of the CSV file.</source>
        <translation>&lt;strong&gt;CSV 文件&lt;/strong&gt;的首行含有 &lt;code&gt;pan&lt;/code&gt; 和 &lt;code&gt;ms&lt;/code&gt; 列（多个文件用 &lt;code&gt;;&lt;/code&gt; 分隔）。&lt;code&gt;name&lt;/code&gt;、&lt;code&gt;output&lt;/code&gt; 和 &lt;code&gt;sensor&lt;/code&gt; 列可选。路径相对于 CSV 文件所在的文件夹。</translation>
    </message>
    <message>
        <source>&lt;strong&gt;STAC items&lt;/strong&gt; (JSON: an item, an item collection or a list of these) describe the bands of their assets. They need the Python package &lt;code&gt;pystac&lt;/code&gt;.</source>
        <translation>&lt;strong&gt;STAC 条目&lt;/strong&gt;（JSON：条目、条目集合或它们的列表）描述其资源的波段。需要 Python 软件包 &lt;code&gt;pystac&lt;/code&gt;。</translation>
    </message>
    <message>
        <source>The folder with the pairs.</source>
        <translation>含影像对的文件夹。</translation>
    </message>
    <message>
        <source>A CSV file or STAC items, instead of a folder.</source>
        <translation>CSV 文件或 STAC 条目，用来代替文件夹。</translation>
    </message>
    <message>
        <source>The sensor of all scenes. &lt;code&gt;auto&lt;/code&gt; identifies the sensor of each scene from its metadata.</source>
        <translation>所有影像的传感器。&lt;code&gt;auto&lt;/code&gt; 根据元数据识别每景的传感器。</translation>
    </message>
    <message>
        <source>Training length: &lt;code&gt;fast&lt;/code&gt;, &lt;code&gt;balanced&lt;/code&gt; or &lt;code&gt;best&lt;/code&gt;.</source>
        <translation>训练长度：&lt;code&gt;fast&lt;/code&gt;、&lt;code&gt;balanced&lt;/code&gt; 或 &lt;code&gt;best&lt;/code&gt;。</translation>
    </message>
    <message>
        <source>Where to compute. With a scheduler, &lt;code&gt;cuda&lt;/code&gt; requests workers with the resource GPU.</source>
        <translation>在哪里计算。使用调度器时，&lt;code&gt;cuda&lt;/code&gt; 请求具有 GPU 资源的 worker。</translation>
    </message>
    <message>
        <source>If the MS images were resampled to smaller pixels: PAN pixels per pixel that they were made from. Empty: the list or their spectrum decides.</source>
        <translation>如果 MS 影像已重采样为更小的像元：其来源像元对应的 PAN 像元数。留空：由列表或其频谱判断。</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between MS and PAN of each scene.</source>
        <translation>估计每景 MS 与 PAN 之间的亚像元位移。</translation>
    </message>
    <message>
        <source>Random seed.</source>
        <translation>随机种子。</translation>
    </message>
    <message>
        <source>Training steps of the two stages. Empty: the preset decides.</source>
        <translation>两个阶段的训练步数。留空：由预设决定。</translation>
    </message>
    <message>
        <source>Data type of the outputs. &lt;code&gt;auto&lt;/code&gt; uses the type of each MS image.</source>
        <translation>输出的数据类型。&lt;code&gt;auto&lt;/code&gt; 采用各 MS 影像的类型。</translation>
    </message>
    <message>
        <source>Numbers of the bands to use in each scene, in the order of the output, for example &lt;code&gt;5,3,2&lt;/code&gt;. Empty: all except alpha and quality bands.</source>
        <translation>每景要使用的波段编号，按输出顺序，例如 &lt;code&gt;5,3,2&lt;/code&gt;。留空：除 alpha 和质量波段以外的所有波段。</translation>
    </message>
    <message>
        <source>A network trained on another scene of the sensor, and whether each scene trains it further (&lt;code&gt;fine-tune&lt;/code&gt;) or only applies it (&lt;code&gt;apply only&lt;/code&gt;).</source>
        <translation>在该传感器的另一景上训练的网络，以及每景是继续训练（&lt;code&gt;fine-tune&lt;/code&gt;）还是仅应用（&lt;code&gt;apply only&lt;/code&gt;）。</translation>
    </message>
    <message>
        <source>Nodata value of the outputs. Empty: that of each MS image.</source>
        <translation>输出的无数据值。留空：采用各 MS 影像的无数据值。</translation>
    </message>
    <message>
        <source>Adds overviews, or the statistics of each band, to the outputs.</source>
        <translation>为输出添加概览图，或每个波段的统计信息。</translation>
    </message>
    <message>
        <source>Writes cloud-optimised GeoTIFFs, with overviews.</source>
        <translation>写出带概览图的云优化 GeoTIFF。</translation>
    </message>
    <message>
        <source>Address of a Dask scheduler, for example &lt;code&gt;tcp://host:8786&lt;/code&gt;, whose workers fuse the scenes. They must see the same files under the same paths. Needs the Python package &lt;code&gt;dask[distributed]&lt;/code&gt;.</source>
        <translation>Dask 调度器的地址，例如 &lt;code&gt;tcp://host:8786&lt;/code&gt;，由其 worker 融合影像。它们必须能以相同的路径看到相同的文件。需要 Python 软件包 &lt;code&gt;dask[distributed]&lt;/code&gt;。</translation>
    </message>
    <message>
        <source>Writes a report next to each fused raster.</source>
        <translation>在每个融合栅格旁写出报告。</translation>
    </message>
    <message>
        <source>Lists the pairs in the log, and why other files belong to none. Nothing is fused or written.</source>
        <translation>在日志中列出影像对，以及其他文件为何不属于任何影像对。不进行融合，也不写入任何文件。</translation>
    </message>
    <message>
        <source>Adds the fused rasters to the project at the end.</source>
        <translation>最后将融合栅格添加到工程中。</translation>
    </message>
    <message>
        <source>For the fused rasters, &lt;code&gt;summary.html&lt;/code&gt; and &lt;code&gt;summary.csv&lt;/code&gt;.</source>
        <translation>用于融合栅格、&lt;code&gt;summary.html&lt;/code&gt; 和 &lt;code&gt;summary.csv&lt;/code&gt;。</translation>
    </message>
    <message>
        <source>A GeoTIFF for each scene, named after the scene. An existing one is kept if it is complete and its metadata name the same input files (name, size, modification time), settings and version.</source>
        <translation>每景一个 GeoTIFF，以该景命名。已有的文件如果完整，且其元数据所列的输入文件（名称、大小、修改时间）、设置和版本相同，则予以保留。</translation>
    </message>
    <message>
        <source>&lt;code&gt;SUMMARY&lt;/code&gt;: a page with the state, quality indices, duration, device and warnings of each scene, and the reason for each failure. &lt;code&gt;summary.csv&lt;/code&gt; contains the same for other programs.</source>
        <translation>&lt;code&gt;SUMMARY&lt;/code&gt;：含每景的状态、质量指数、用时、设备和警告，以及每次失败原因的页面。&lt;code&gt;summary.csv&lt;/code&gt; 包含相同内容，供其他程序使用。</translation>
    </message>
    <message>
        <source>Reduce a pair (TRA-PAN)</source>
        <translation>降低影像对分辨率 (TRA-PAN)</translation>
    </message>
    <message>
        <source>Reduces the resolution of PAN and MS by their ratio (Wald&apos;s protocol). The original MS layer is then the reference for a fusion of the reduced pair, so that you can test any method on your own data.</source>
        <translation>按分辨率比降低 PAN 和 MS 的分辨率（Wald 协议）。原始 MS 图层即为降分辨率影像对融合的参考影像，因此可以用自己的数据测试任意方法。</translation>
    </message>
    <message>
        <source>Test a method</source>
        <translation>测试一种方法</translation>
    </message>
    <message>
        <source>Create the reduced pair from your PAN and MS layer.</source>
        <translation>用您的 PAN 和 MS 图层生成降分辨率的影像对。</translation>
    </message>
    <message>
        <source>Fuse it with &lt;em&gt;Pansharpen (TRA-PAN)&lt;/em&gt; or any other method.</source>
        <translation>用&lt;em&gt;全色锐化 (TRA-PAN)&lt;/em&gt;或任何其他方法进行融合。</translation>
    </message>
    <message>
        <source>Run &lt;em&gt;Assess a fused image&lt;/em&gt; with the original MS layer as reference.</source>
        <translation>以原始 MS 图层为参考影像，运行&lt;em&gt;评价融合影像&lt;/em&gt;。</translation>
    </message>
    <message>
        <source>The panchromatic layer.</source>
        <translation>全色图层。</translation>
    </message>
    <message>
        <source>The multispectral layer.</source>
        <translation>多光谱图层。</translation>
    </message>
    <message>
        <source>The bands to use, in the order of the output. Empty: all except alpha and quality bands.</source>
        <translation>要使用的波段，按输出顺序。留空：除 alpha 和质量波段以外的所有波段。</translation>
    </message>
    <message>
        <source>The sensor. Each band is filtered with its MTF gain. &lt;code&gt;auto&lt;/code&gt; identifies the sensor from the metadata.</source>
        <translation>传感器。每个波段用其 MTF 增益滤波。&lt;code&gt;auto&lt;/code&gt; 根据元数据识别传感器。</translation>
    </message>
    <message>
        <source>The reduced PAN band, a GeoTIFF.</source>
        <translation>降分辨率的 PAN 波段，GeoTIFF 格式。</translation>
    </message>
    <message>
        <source>The reduced MS image, a GeoTIFF. Either both files are written or none.</source>
        <translation>降分辨率的 MS 影像，GeoTIFF 格式。两个文件要么都写出，要么都不写出。</translation>
    </message>
    <message>
        <source>The reduced PAN lies exactly on the pixels of the MS layer, cropped so that the ratio divides its size. The PAN band is filtered with its MTF and sampled at the registered centres of the MS pixels.</source>
        <translation>降分辨率的 PAN 恰好位于 MS 图层的像元上，并经裁剪使分辨率比整除其大小。PAN 波段用其 MTF 滤波，并在 MS 像元的配准中心处采样。</translation>
    </message>
    <message>
        <source>The reduced MS is filtered with its MTF and decimated: every ratio-th pixel is kept, starting at pixel ratio / 2 (rounded down). Its georeference accounts for this. At ratio 4, the centre of its first pixel is the centre of pixel (2, 2) of the reduced PAN, counted from 0.</source>
        <translation>降分辨率的 MS 用其 MTF 滤波并抽取：按分辨率比每隔若干像元保留一个，从像元 分辨率比 / 2（向下取整）开始。其地理参考已考虑这一点。分辨率比为 4 时，其第一个像元的中心是降分辨率的 PAN 的像元 (2, 2) 的中心，从 0 开始计数。</translation>
    </message>
    <message>
        <source>Both keep the data type, nodata value, band names and scale of their input. A pixel becomes nodata if the filter has too few valid pixels around it.</source>
        <translation>两者都保留其输入的数据类型、无数据值、波段名称和比例。如果滤波器周围的有效像元太少，该像元变为无数据。</translation>
    </message>
    <message>
        <source>The metadata domain &lt;code&gt;TRAPAN&lt;/code&gt; contains the registration and the gains.</source>
        <translation>元数据域 &lt;code&gt;TRAPAN&lt;/code&gt; 包含配准和增益。</translation>
    </message>
    <message>
        <source>Engine information</source>
        <translation>引擎信息</translation>
    </message>
    <message>
        <source>Starts the engine and reports which Python runs it and how it was found, the versions of PyTorch and NumPy, the devices, and the duration of a tiny test run. Your data is not read.</source>
        <translation>启动引擎，并报告由哪个 Python 运行以及如何找到、PyTorch 和 NumPy 的版本、设备，以及一次微型试运行的用时。不读取您的数据。</translation>
    </message>
    <message>
        <source>The log has one line per fact. Copy it into a bug report: it contains folder names but no passwords.</source>
        <translation>日志每行一项。可将其复制到错误报告中：其中含有文件夹名称，但没有密码。</translation>
    </message>
    <message>
        <source>&lt;code&gt;INFORMATION&lt;/code&gt; contains the same as a JSON document, for scripts.</source>
        <translation>&lt;code&gt;INFORMATION&lt;/code&gt; 以 JSON 文档形式包含相同内容，供脚本使用。</translation>
    </message>
    <message>
        <source>If the engine is not installed or does not start, &lt;code&gt;error&lt;/code&gt; gives the reason.</source>
        <translation>如果引擎未安装或无法启动，&lt;code&gt;error&lt;/code&gt; 给出原因。</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>安装引擎</translation>
    </message>
    <message>
        <source>Installs PyTorch, NumPy and SciPy for the TRA-PAN engine in a separate Python environment. QGIS&apos;s Python and other plugins stay unchanged. The environment is in your user data folder, outside the QGIS profile, so upgrades of QGIS or the plugin do not affect it. Run this once, and again if a later version of the plugin asks for it.</source>
        <translation>在独立的 Python 环境中为 TRA-PAN 引擎安装 PyTorch、NumPy 和 SciPy。QGIS 的 Python 和其他插件保持不变。该环境位于您的用户数据文件夹中、QGIS 配置文件之外，因此 QGIS 或插件的升级不会影响它。只需运行一次；如果插件的后续版本要求，再运行一次。</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>安装过程</translation>
    </message>
    <message>
        <source>The installer looks for a Python 3.10 to 3.14 with &lt;code&gt;venv&lt;/code&gt; and &lt;code&gt;pip&lt;/code&gt;. The log lists each one that it tries.</source>
        <translation>安装程序查找带有 &lt;code&gt;venv&lt;/code&gt; 和 &lt;code&gt;pip&lt;/code&gt; 的 Python 3.10 至 3.14。日志列出尝试过的每一个。</translation>
    </message>
    <message>
        <source>It chooses the PyTorch build: CUDA if &lt;code&gt;nvidia-smi&lt;/code&gt; reports a GPU and a driver that support one of the builds, otherwise the CPU.</source>
        <translation>选择 PyTorch 版本：如果 &lt;code&gt;nvidia-smi&lt;/code&gt; 报告的 GPU 和驱动支持其中一种，则为 CUDA 版本，否则为 CPU 版本。</translation>
    </message>
    <message>
        <source>It checks the free disk space: 1.5 GB for the CPU build, 10 GB for CUDA during the installation.</source>
        <translation>检查可用磁盘空间：CPU 版本 1.5 GB，CUDA 版本安装期间 10 GB。</translation>
    </message>
    <message>
        <source>Only then does it replace an existing engine. After a cancelled or failed installation, the existing engine remains. The next installation removes what an aborted one has left.</source>
        <translation>然后才替换已有的引擎。安装被取消或失败后，已有的引擎仍然保留。下次安装会清除中断的安装所遗留的内容。</translation>
    </message>
    <message>
        <source>&lt;code&gt;install&lt;/code&gt;; &lt;code&gt;dry run&lt;/code&gt; only lists the steps; &lt;code&gt;repair&lt;/code&gt; reinstalls the existing engine; &lt;code&gt;remove&lt;/code&gt; deletes it.</source>
        <translation>&lt;code&gt;install&lt;/code&gt;；&lt;code&gt;dry run&lt;/code&gt; 仅列出步骤；&lt;code&gt;repair&lt;/code&gt; 重新安装已有的引擎；&lt;code&gt;remove&lt;/code&gt; 将其删除。</translation>
    </message>
    <message>
        <source>The PyTorch build: &lt;code&gt;auto&lt;/code&gt;, &lt;code&gt;cpu&lt;/code&gt; or &lt;code&gt;cuda&lt;/code&gt;.</source>
        <translation>PyTorch 版本：&lt;code&gt;auto&lt;/code&gt;、&lt;code&gt;cpu&lt;/code&gt; 或 &lt;code&gt;cuda&lt;/code&gt;。</translation>
    </message>
    <message>
        <source>A folder of wheels to install from, without a network.</source>
        <translation>用于无网络安装的 wheel 文件夹。</translation>
    </message>
    <message>
        <source>URL of a package index that replaces the public ones. It must have all packages, including the PyTorch builds.</source>
        <translation>代替公共索引的软件包索引的 URL。它必须包含所有软件包，包括 PyTorch 的各版本。</translation>
    </message>
    <message>
        <source>The base Python of the environment. Empty: the first suitable one that is found.</source>
        <translation>环境的基础 Python。留空：找到的第一个适用的 Python。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The proxy of &lt;em&gt;Settings &amp;gt; Options &amp;gt; Network&lt;/em&gt; is used. pip&apos;s own configuration also applies, for example mirrors and certificates (&lt;code&gt;PIP_CERT&lt;/code&gt;). Passwords never appear in the log.</source>
        <translation>使用&lt;em&gt;设置 &amp;gt; 选项 &amp;gt; 网络&lt;/em&gt;中的代理。pip 自身的配置同样适用，例如镜像和证书（&lt;code&gt;PIP_CERT&lt;/code&gt;）。密码绝不会出现在日志中。</translation>
    </message>
    <message>
        <source>Pansharpen (TRA-PAN)</source>
        <translation>全色锐化 (TRA-PAN)</translation>
    </message>
    <message>
        <source>Fuses a panchromatic (PAN) and a multispectral (MS) layer of the same scene. The result has the bands of the MS layer at the resolution of the PAN layer. A small network is trained on this pair only: there is no training data to collect or download, and no data leaves your computer.</source>
        <translation>融合同一景的全色 (PAN) 图层和多光谱 (MS) 图层。结果具有 MS 图层的波段和 PAN 图层的分辨率。仅用这一影像对训练一个小型网络：无需收集或下载训练数据，数据也不会离开您的计算机。</translation>
    </message>
    <message>
        <source>First try</source>
        <translation>首次试用</translation>
    </message>
    <message>
        <source>Choose the PAN and the MS layer.</source>
        <translation>选择 PAN 和 MS 图层。</translation>
    </message>
    <message>
        <source>Click &lt;em&gt;Run&lt;/em&gt;. The log shows the stage and the remaining time. You can cancel at any time; a cancelled run leaves no files.</source>
        <translation>点击&lt;em&gt;运行&lt;/em&gt;。日志显示阶段和剩余时间。可以随时取消；被取消的运行不留下任何文件。</translation>
    </message>
    <message>
        <source>The fused layer is added with the band combination and the contrast stretch of the MS layer.</source>
        <translation>添加的融合图层采用 MS 图层的波段组合和对比度拉伸。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Two overlapping rasters. Their origins, extents and sizes may differ. If the MS layer has another CRS, it is resampled to that of the PAN layer while it is read.</source>
        <translation>两个重叠的栅格。其原点、范围和大小可以不同。如果 MS 图层的坐标参照系不同，则在读取时重采样到 PAN 图层的坐标参照系。</translation>
    </message>
    <message>
        <source>One MS pixel must be 1 to 16 PAN pixels wide. If the ratio differs from a whole number by more than 1 %, the MS layer is resampled to a whole-number ratio. An MS that was resampled to smaller pixels is used at its true ones.</source>
        <translation>一个 MS 像元的宽度必须为 1 至 16 个 PAN 像元。如果分辨率比与整数相差超过 1 %，则将 MS 图层重采样到整数分辨率比。已重采样为更小像元的 MS 按其真实像元使用。</translation>
    </message>
    <message>
        <source>The CRS and the additional no-data values that you set on a layer count in place of those of its file.</source>
        <translation>您在图层上设置的坐标参照系和附加无数据值优先于其文件中的设置。</translation>
    </message>
    <message>
        <source>The overlap must have at least 16 x 16 MS pixels. For ratios above 4, it must have at least four times the ratio along each side.</source>
        <translation>重叠部分必须至少有 16 x 16 个 MS 像元。分辨率比大于 4 时，每边必须至少为分辨率比的四倍。</translation>
    </message>
    <message>
        <source>Any number of bands, integer or floating point. Nodata, masked, NaN and infinite pixels are ignored and become nodata in the output.</source>
        <translation>任意数量的波段，整数或浮点数。无数据、被掩膜、NaN 和无穷大的像元不予考虑，并在输出中成为无数据。</translation>
    </message>
    <message>
        <source>If the MS image has one file per band, as Landsat has, choose the first band as MS layer, and the others under &lt;em&gt;More MS layers&lt;/em&gt;.</source>
        <translation>如果 MS 影像每个波段一个文件，如 Landsat，请选择第一个波段作为 MS 图层，其余的在&lt;em&gt;更多 MS 图层&lt;/em&gt;中选择。</translation>
    </message>
    <message>
        <source>On-the-fly rasters of the raster calculator are written to a temporary file. Layers from web services (WMS, XYZ) and databases can&apos;t be used directly. Export them to a raster file first.</source>
        <translation>栅格计算器的虚拟栅格会写入临时文件。来自网络服务（WMS、XYZ）和数据库的图层不能直接使用。请先将其导出为栅格文件。</translation>
    </message>
    <message>
        <source>The panchromatic layer. The fused raster gets its grid.</source>
        <translation>全色图层。融合栅格采用其网格。</translation>
    </message>
    <message>
        <source>The bands to fuse, in the order of the output, for example &lt;code&gt;5;3;2&lt;/code&gt;. Empty: all except alpha and quality bands.</source>
        <translation>要融合的波段，按输出顺序，例如 &lt;code&gt;5;3;2&lt;/code&gt;。留空：除 alpha 和质量波段以外的所有波段。</translation>
    </message>
    <message>
        <source>The sensor. It sets how strongly each band is blurred (MTF gain at Nyquist). &lt;code&gt;auto&lt;/code&gt; identifies the sensor from the product metadata and reports it in the log. Choose &lt;code&gt;generic&lt;/code&gt; if your sensor is not listed.</source>
        <translation>传感器。它决定每个波段的模糊程度（Nyquist 频率处的 MTF 增益）。&lt;code&gt;auto&lt;/code&gt; 根据产品元数据识别传感器并写入日志。如果您的传感器未列出，请选择 &lt;code&gt;generic&lt;/code&gt;。</translation>
    </message>
    <message>
        <source>&lt;code&gt;fast&lt;/code&gt; for a preview, &lt;code&gt;balanced&lt;/code&gt; for most work, &lt;code&gt;best&lt;/code&gt; for final products.</source>
        <translation>&lt;code&gt;fast&lt;/code&gt; 用于预览，&lt;code&gt;balanced&lt;/code&gt; 用于大多数工作，&lt;code&gt;best&lt;/code&gt; 用于最终产品。</translation>
    </message>
    <message>
        <source>&lt;code&gt;auto&lt;/code&gt; uses a GPU if PyTorch finds one. With &lt;code&gt;cuda&lt;/code&gt;, &lt;code&gt;mps&lt;/code&gt; or &lt;code&gt;cpu&lt;/code&gt;, the run fails if this device is not available.</source>
        <translation>如果 PyTorch 找到 GPU，&lt;code&gt;auto&lt;/code&gt; 就使用它。选择 &lt;code&gt;cuda&lt;/code&gt;、&lt;code&gt;mps&lt;/code&gt; 或 &lt;code&gt;cpu&lt;/code&gt; 时，如果该设备不可用，运行将失败。</translation>
    </message>
    <message>
        <source>Fuses only this extent, given in the CRS of the PAN layer unless you name another. Empty: the overlap of PAN and MS.</source>
        <translation>仅融合此范围，以 PAN 图层的坐标参照系给出，除非另行指定。留空：PAN 与 MS 的重叠部分。</translation>
    </message>
    <message>
        <source>If the MS was resampled to smaller pixels, for example to those of the PAN: PAN pixels per pixel that it was made from, such as 4. Empty: its spectrum decides, and the log says so.</source>
        <translation>如果 MS 已重采样为更小的像元，例如 PAN 的像元：其来源像元对应的 PAN 像元数，例如 4。留空：由其频谱判断，并写入日志。</translation>
    </message>
    <message>
        <source>Estimates the sub-pixel shift between MS and PAN. Switch it off only if you are sure that the georeference is correct.</source>
        <translation>估计 MS 与 PAN 之间的亚像元位移。仅在确信地理参考正确时才关闭。</translation>
    </message>
    <message>
        <source>Random seed. The same seed gives the same pixels on the same machine.</source>
        <translation>随机种子。相同的种子在同一台机器上得到相同的像元。</translation>
    </message>
    <message>
        <source>Training steps of stage one. Empty: the preset decides.</source>
        <translation>第一阶段的训练步数。留空：由预设决定。</translation>
    </message>
    <message>
        <source>Training steps of stage two. Empty: the preset decides.</source>
        <translation>第二阶段的训练步数。留空：由预设决定。</translation>
    </message>
    <message>
        <source>Optional. A network saved with &lt;code&gt;SAVE_WEIGHTS&lt;/code&gt; from another scene of the same sensor, with the same bands in the same order.</source>
        <translation>可选。由同一传感器的另一景用 &lt;code&gt;SAVE_WEIGHTS&lt;/code&gt; 保存的网络，波段及其顺序相同。</translation>
    </message>
    <message>
        <source>&lt;code&gt;fine-tune&lt;/code&gt; trains that network further. A quarter of the preset&apos;s steps gives about the same quality as a full training. &lt;code&gt;apply only&lt;/code&gt; fuses without training; the result is slightly less accurate.</source>
        <translation>&lt;code&gt;fine-tune&lt;/code&gt; 继续训练该网络。预设步数的四分之一即可达到与完整训练大致相同的质量。&lt;code&gt;apply only&lt;/code&gt; 不训练而直接融合；结果的精度略低。</translation>
    </message>
    <message>
        <source>Optional. Saves the trained network as a &lt;code&gt;.safetensors&lt;/code&gt; file.</source>
        <translation>可选。将训练所得的网络保存为 &lt;code&gt;.safetensors&lt;/code&gt; 文件。</translation>
    </message>
    <message>
        <source>Data type of the output. &lt;code&gt;auto&lt;/code&gt; uses the type of the MS layer. Values are rounded and clipped to the range of the type.</source>
        <translation>输出的数据类型。&lt;code&gt;auto&lt;/code&gt; 采用 MS 图层的类型。数值经四舍五入，并限制在该类型的范围内。</translation>
    </message>
    <message>
        <source>Value of output pixels where PAN or MS is nodata. Empty: the nodata value of the MS layer.</source>
        <translation>PAN 或 MS 为无数据处的输出像元值。留空：MS 图层的无数据值。</translation>
    </message>
    <message>
        <source>Stores reduced-resolution copies (pyramids) in the raster, for faster display.</source>
        <translation>在栅格中存储降分辨率的副本（金字塔），以便更快显示。</translation>
    </message>
    <message>
        <source>Writes a cloud-optimised GeoTIFF: with overviews, and laid out so that programs can read parts of it over the network.</source>
        <translation>写出云优化 GeoTIFF：带概览图，其布局使程序能够通过网络读取其中一部分。</translation>
    </message>
    <message>
        <source>Stores minimum, maximum, mean and standard deviation of each band, computed from all pixels.</source>
        <translation>存储每个波段由全部像元计算的最小值、最大值、平均值和标准差。</translation>
    </message>
    <message>
        <source>Options for the GDAL driver of the output format, for example &lt;code&gt;COMPRESS=ZSTD|PREDICTOR=2&lt;/code&gt; for GeoTIFF.</source>
        <translation>输出格式的 GDAL 驱动选项，例如 GeoTIFF 的 &lt;code&gt;COMPRESS=ZSTD|PREDICTOR=2&lt;/code&gt;。</translation>
    </message>
    <message>
        <source>The fused raster. The file extension selects the format; GeoTIFF is the default. An existing file is replaced only after a successful run.</source>
        <translation>融合栅格。文件扩展名决定格式；默认为 GeoTIFF。已有的文件仅在运行成功后才被替换。</translation>
    </message>
    <message>
        <source>Optional. One HTML page with pictures, error maps, loss curves, and the quality indices compared with plain upsampling and GDAL&apos;s Brovey.</source>
        <translation>可选。一个 HTML 页面，含图片、误差图、损失曲线，以及与简单上采样和 GDAL 的 Brovey 比较的质量指数。</translation>
    </message>
    <message>
        <source>The fused raster. Its metadata domain &lt;code&gt;TRAPAN&lt;/code&gt; contains settings, versions, registration and quality indices, also the reprojected ones by the published MTF gains and by the measured blur (&lt;code&gt;INDICES&lt;/code&gt;) and which of them to trust (&lt;code&gt;INDICES_ADVICE&lt;/code&gt;).</source>
        <translation>融合栅格。其元数据域 &lt;code&gt;TRAPAN&lt;/code&gt; 包含设置、版本、配准和质量指数，也包括按公布的 MTF 增益和按实测模糊得到的重投影指数（&lt;code&gt;INDICES&lt;/code&gt;），以及应以哪些为准（&lt;code&gt;INDICES_ADVICE&lt;/code&gt;）。</translation>
    </message>
    <message>
        <source>Red and near-infrared band of the fused raster, for indices such as NDVI in models. Empty if neither band names nor the sensor identify them.</source>
        <translation>融合栅格的红波段和近红外波段，用于模型中的 NDVI 等指数。如果波段名称和传感器都无法识别它们，则为空。</translation>
    </message>
    <message>
        <source>Duration of the run.</source>
        <translation>运行用时。</translation>
    </message>
    <message>
        <source>Give &lt;code&gt;SENSOR&lt;/code&gt;, &lt;code&gt;PRESET&lt;/code&gt;, &lt;code&gt;DEVICE&lt;/code&gt; and &lt;code&gt;OUTPUT_TYPE&lt;/code&gt; by name, not by number. The exit code is 0 only if the fused raster was written.</source>
        <translation>请按名称而不是编号给出 &lt;code&gt;SENSOR&lt;/code&gt;、&lt;code&gt;PRESET&lt;/code&gt;、&lt;code&gt;DEVICE&lt;/code&gt; 和 &lt;code&gt;OUTPUT_TYPE&lt;/code&gt;。仅当融合栅格已写出时，退出代码才为 0。</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>如果失败</translation>
    </message>
    <message>
        <source>&lt;em&gt;The engine is not installed&lt;/em&gt;: run &lt;em&gt;Install the engine&lt;/em&gt;, in the group &lt;em&gt;Engine&lt;/em&gt; of the toolbox.</source>
        <translation>&lt;em&gt;引擎未安装&lt;/em&gt;：运行工具箱&lt;em&gt;引擎&lt;/em&gt;组中的&lt;em&gt;安装引擎&lt;/em&gt;。</translation>
    </message>
    <message>
        <source>&lt;em&gt;Any other problem&lt;/em&gt;: the message names the layer, the problem and what to do. An existing output stays unchanged.</source>
        <translation>&lt;em&gt;其他任何问题&lt;/em&gt;：消息会指出图层、问题和处理方法。已有的输出保持不变。</translation>
    </message>
    <message>
        <source>Without a reference, the indices are means over windows of 512 x 512 PAN pixels. With a reference, they are computed for the whole image. Pixels that are nodata in any of the layers are ignored. Look at HQNR and D_RHO together: noise can improve HQNR, and a mere copy of the PAN band improves D_RHO. The published MTF gains assume that the product was neither sharpened nor softened on the ground. If it was, trust the reprojected indices by the measured blur, whose names end in &lt;code&gt;_MEASURED&lt;/code&gt;. They are in the log and the report, and in the metadata of a fusion.</source>
        <translation>无参考影像时，指数为 512 x 512 个 PAN 像元的窗口的平均值。有参考影像时，对整幅影像计算。在任一图层中为无数据的像元不予考虑。HQNR 与 D_RHO 应结合起来看：噪声可能提高 HQNR，而单纯复制 PAN 波段会改善 D_RHO。公布的 MTF 增益假定产品在地面处理时既未锐化也未柔化。否则请以按实测模糊得到的重投影指数为准，其名称以 &lt;code&gt;_MEASURED&lt;/code&gt; 结尾，见日志和报告，以及融合的元数据。</translation>
    </message>
    <message>
        <source>It creates a virtual environment in a hidden folder, downloads the packages, verifies their hashes, installs them and tests PyTorch. The plugin brings the hashes, except those of PyTorch for CUDA 12.6, and for CUDA 13.0 on Windows: these are compared with the hashes of PyTorch&apos;s own package index.</source>
        <translation>在隐藏文件夹中创建虚拟环境，下载软件包，校验其哈希值，进行安装并测试 PyTorch。插件自带哈希值，但 CUDA 12.6 的 PyTorch 以及 Windows 上 CUDA 13.0 的 PyTorch 除外：它们按 PyTorch 自己的软件包索引的哈希值校验。</translation>
    </message>
    <message>
        <source>Click &lt;em&gt;Preview&lt;/em&gt;: it fuses the visible part of the map, 256 to 1000 PAN pixels a side, always with the preset &lt;code&gt;fast&lt;/code&gt;. &lt;em&gt;Use it&lt;/em&gt;, which the dialog then offers, starts the run from the network of the preview: a quarter of the training steps is then enough.</source>
        <translation>点击&lt;em&gt;预览&lt;/em&gt;：融合地图的可见部分，每边 256 至 1000 个 PAN 像元，始终使用预设 &lt;code&gt;fast&lt;/code&gt;。随后对话框提供&lt;em&gt;使用&lt;/em&gt;：运行从预览的网络开始，此时只需四分之一的训练步数。</translation>
    </message>
    <message>
        <source>&lt;code&gt;FUSED&lt;/code&gt;, &lt;code&gt;KEPT&lt;/code&gt;, &lt;code&gt;FAILED&lt;/code&gt;: the number of scenes in each state. If all scenes fail, the algorithm fails.</source>
        <translation>&lt;code&gt;FUSED&lt;/code&gt;、&lt;code&gt;KEPT&lt;/code&gt;、&lt;code&gt;FAILED&lt;/code&gt;：各状态的影像数量。如果所有影像都失败，算法也会失败。</translation>
    </message>
</context>
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
        <source>The multispectral layer of the same scene, with larger pixels.</source>
        <translation>同一景的多光谱图层，像元较大。</translation>
    </message>
    <message>
        <source>The bands to use, in the order of the output. If none is chosen: all except alpha and quality bands.</source>
        <translation>要使用的波段，按输出顺序排列。不选则为除 alpha 和质量波段外的全部波段。</translation>
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
        <source>&lt;b&gt;Device&lt;/b&gt;: with an NVIDIA GPU, the build for its driver (several GB); otherwise the CPU build (about 1 GB on disk).</source>
        <translation>&lt;b&gt;设备&lt;/b&gt;：有 NVIDIA GPU 时安装与其驱动匹配的版本（数 GB），否则安装 CPU 版本（约占磁盘 1 GB）。</translation>
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
        <source>PAN band (none chosen: all)</source>
        <translation>PAN 波段（未选择则为全部）</translation>
    </message>
    <message>
        <source>The panchromatic band of the PAN layer. Several bands, such as those of a drone image, are combined into one that resembles the MS. If none is chosen: all except alpha and quality bands.</source>
        <translation>PAN 图层的全色波段。多个波段（例如无人机影像的波段）会合成为一个与 MS 相似的波段。不选则为除 alpha 和质量波段外的全部波段。</translation>
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
    <message>
        <source>The self-test of the engine failed: {}</source>
        <translation>引擎自检失败：{}</translation>
    </message>
    <message>
        <source>The high-resolution layer. A fused raster has its grid.</source>
        <translation>高分辨率图层。融合后的栅格具有其网格。</translation>
    </message>
    <message>
        <source>&lt;b&gt;R_D_LAMBDA, R_SAM and R_ERGAS&lt;/b&gt; (best: 0) compare the fused layer, blurred by the published MTF gains, with the MS layer at its own resolution. If the product was sharpened or softened on the ground, trust the values that end in _MEASURED, which use the measured blur. They are in the log and the report.</source>
        <translation>&lt;b&gt;R_D_LAMBDA、R_SAM 和 R_ERGAS&lt;/b&gt;（最佳为 0）将按公布的 MTF 增益模糊后的融合图层，在 MS 图层自身的分辨率上与 MS 图层比较。如果产品在地面处理时经过锐化或柔化，请以按实测模糊得到的、以 _MEASURED 结尾的数值为准。它们见日志和报告。</translation>
    </message>
    <message>
        <source>Versions are fixed and downloads are verified by hash; for CUDA 12.6, and CUDA 13.0 on Windows, the hashes of PyTorch are those of its own package index. An existing engine stays in use until the new one is complete; cancelling leaves nothing behind.</source>
        <translation>版本固定，下载内容经哈希校验；对于 CUDA 12.6 以及 Windows 上的 CUDA 13.0，PyTorch 的哈希值取自其自己的软件包索引。新引擎完整之前继续使用现有引擎；取消后不留下任何文件。</translation>
    </message>
    <message>
        <source>The report stays in English: {}</source>
        <translation>报告仍为英文：{}</translation>
    </message>
    <message>
        <source>EXTENT can&apos;t be &apos;{}&apos;: give xmin,xmax,ymin,ymax or a layer, or leave it empty</source>
        <translation>EXTENT 不能是“{}”：请给出 xmin,xmax,ymin,ymax 或图层，或留空</translation>
    </message>
    <message>
        <source>{} can&apos;t be {}: enter a number from {} to {}</source>
        <translation>{} 不能是 {}：请输入 {} 到 {} 之间的数字</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: give true or false</source>
        <translation>{} 不能是“{}”：请给出 true 或 false</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; can&apos;t be read from &apos;{}&apos;: repair its data source, or choose another layer</source>
        <translation>无法从“{2}”读取“{1}” ({0})：请修复其数据源，或选择其他图层</translation>
    </message>
    <message>
        <source>{} can&apos;t be &apos;{}&apos;: give a single value, or leave it empty</source>
        <translation>{} 不能是“{}”：请给出单个值，或留空</translation>
    </message>
    <message>
        <source>A run of TRA-PAN has not ended {:.0f} seconds after it was cancelled: restart QGIS</source>
        <translation>TRA-PAN 的一次运行在取消 {:.0f} 秒后仍未结束：请重新启动 QGIS</translation>
    </message>
    <message>
        <source>Installs PyTorch, NumPy and SciPy for the TRA-PAN engine in a separate Python environment in your user data folder. QGIS and its plugins stay unchanged.</source>
        <translation>在用户数据文件夹中的独立 Python 环境里，为 TRA-PAN 引擎安装 PyTorch、NumPy 和 SciPy。QGIS 及其插件保持不变。</translation>
    </message>
    <message>
        <source>{} can&apos;t be {}: enter a whole number</source>
        <translation>{} 不能是 {}：请输入整数</translation>
    </message>
    <message>
        <source>the temporary folder &apos;{}&apos; can&apos;t be written ({}): choose another one in the settings of the algorithm or of Processing</source>
        <translation>无法写入临时文件夹“{}”（{}）：请在算法或处理的设置中选择另一个</translation>
    </message>
    <message>
        <source>GDAL&apos;s Brovey of &apos;{}&apos; needs PAN and MS in one CRS: reproject the MS, and fuse it again</source>
        <translation>“{}”的 GDAL Brovey 要求 PAN 和 MS 坐标参照系相同：请重投影 MS 并重新融合</translation>
    </message>
    <message>
        <source>none of the {} scenes could be fused; the first one, &apos;{}&apos;, failed: {}</source>
        <translation>{} 个影像均未能融合；第一个影像“{}”失败：{}</translation>
    </message>
    <message>
        <source>EXTENT is in the CRS &apos;{}&apos;, which is unknown: give a code such as EPSG:32631</source>
        <translation>EXTENT 使用的坐标参照系“{}”未知：请给出代码，例如 EPSG:32631</translation>
    </message>
</context>
</TS>
