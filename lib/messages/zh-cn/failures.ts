/**
 * What the server answers when something could not be done, by its code. The English sentence travels with the failure
 * itself; a code that is missing here is shown in English. Arguments, all taken out of the English sentence: `quoted`,
 * what stands there in quotation marks (a file's name, Kling's own words); `number`, its first number; `sentence`, all of
 * it, for codes whose details only the English has.
 */
export const failures: Readonly<Record<string, string>> = {
  // 服务器与保存
  unreachable: '连不上 Shotboard。您的内容已保存在这个浏览器里，恢复连接后会自动保存。',
  'unreachable-not-kept': '连不上 Shotboard，而且这个浏览器也无法保留您的内容：请不要关闭页面，或者先导出文件，等它恢复。',
  'invalid-document': '上一步改动前后不一致，因此没有保存。请撤销后继续，之前的内容都是安全的。',
  'foreign-request': '这个请求来自别的地址，已被拒绝，没有做任何改动。请从 Shotboard 自己的页面操作。',
  malformed: '内容的格式不对，没有做任何改动。请检查后重试，或刷新页面。（{sentence}）',
  'not-found': '这项内容已经不在这里了，操作没有完成。刷新页面可查看现有内容。',
  conflict: '这个分镜在另一个窗口中被修改过，没有覆盖任何内容。请查看那个版本后再决定。',
  'storage-unreachable': '保存文件的存储暂时没有响应，操作没有完成，已保存的内容不受影响。请稍后重试。',
  'disk-full': '服务器的磁盘已满，操作没有完成，也没有扣费。请腾出空间后重试，已保存的内容不受影响。',
  'newer-version': '这个分镜是由更新版本的 Shotboard 保存的，已原样保留。请更新 Shotboard 后再打开。',
  'template-not-found': '这个模板已经不在了。请刷新页面后重新选择。',

  'no-answer': '服务器没有应答，没有做任何改动。您的内容仍保存在这个浏览器里，请重试。',

  // 生成
  'take-unanswered': '没有收到答复。请再点一次“生成”：如果已经生成了，您会得到那一条，绝不会重复扣费。',
  'issues-remain': '没有生成，也没有扣费：还有需要修正的问题。（{sentence}）',
  'picture-missing': '没有生成：“{quoted}”的文件不在这里了。请重新添加后再生成。',
  'engine-changed': '打开页面之后，负责生成的引擎换了，因此没有生成，也没有扣费。您的内容已保存：请刷新页面，确认引擎和价格后再生成。',
  'cap-reached':
    '没有生成，也没有扣费：加上这一次，最近 {number} 天的花费会超过这里设定的上限。您的分镜已保存，可在“价格”的“花费记录”中调整上限。',
  'intent-used': '这次点击属于另一条生成。请刷新页面后重新生成。',
  canceled: '发送之前已取消，没有扣费。',
  'take-over': '这一条已经结束，没有可取消的内容。',
  'take-sent': '这一条已经发送，可灵无法取消：它会继续生成，完成后扣费，视频会保存在这里。',
  'take-moving': '这一条还在生成，因此没有删除。等待时可以取消，结束之后可以删除。',
  'take-without-video': '这一条还没有视频，取不到画面，没有做任何改动。',
  'take-video-lost': '这一条的视频文件已不在存储中，没有做任何改动。请从备份中恢复该文件。',
  'frame-unreadable': '这一条的画面在这里无法解码，没有做任何改动。视频已安全保存，可以下载后在别处使用。',
  'engine-not-up': '替身引擎还在启动，请稍后再试。',
  'file-lost': '这一条所用的图片或视频已不在数据文件夹里，因此没有发送，也没有扣费。请重新添加后再生成。',
  'video-unreachable':
    '这一条的视频存放在可灵无法访问的地方，因此没有发送，也没有扣费。请在服务器上设置 PUBLIC_URL，或通过网址添加视频后再生成。',
  'no-end': '引擎接收了这一条，但一直没有说已经完成，可能仍会扣费，请在账户中查看。您的分镜已保存，重试会生成新的一条。',
  'unusable-result': '引擎交付的视频无法使用。您的分镜已保存，可以重试。（{sentence}）',
  'content-rules': '可灵的内容审核中止了这一条。重试也许能通过；如果不行，请修改提示词或图片。您的分镜已保存。',
  'image-not-accepted': '可灵没有接受某张图片的尺寸或比例。请换一张边长至少 300 像素、长宽比不超过 2.5 的图片。您的分镜已保存。',
  'task-failed': '可灵没能完成这一条。可以重试，或先修改分镜。您的分镜已保存。',
  'engine-says': '可灵的原话：“{quoted}”',
  'bad-envelope': '可灵的答复与其文档不符。Shotboard 会自行再问，您的分镜已保存。',
  'other-task': '可灵的答复说的是另一个任务。Shotboard 会自行再问，您的分镜已保存。',

  // Kling 的错误码
  'kling-1000': '可灵没有接受密钥。请检查服务器设置中的密钥并重新启动。您的分镜已保存。',
  'kling-1001': '可灵没有收到密钥。请检查服务器设置中的密钥并重新启动。您的分镜已保存。',
  'kling-1002': '可灵认为密钥无效。请检查服务器设置中的密钥并重新启动。您的分镜已保存。',
  'kling-1003': '可灵认为登录令牌尚未生效：这台电脑的时钟可能偏快。Shotboard 稍后会自行重试；如果一直如此，请校准时钟。',
  'kling-1004': '可灵认为登录令牌已过期：这台电脑的时钟可能偏慢。请校准时钟。您的内容已保存。',
  'kling-1100': '可灵报告账户有问题。请在可灵控制台查看账户，或联系其客服。您的分镜已保存。',
  'kling-1101': '可灵账户有欠费。请在可灵充值。您的内容已保存。',
  'kling-1102': '可灵账户的额度已用完，或资源包已过期。请在可灵购买资源包。您的内容已保存。',
  'kling-1103': '可灵账户无权使用这个模型或功能。请在可灵控制台查看账户，或联系其客服。您的分镜已保存。',
  'kling-1200': '可灵没有接受这个请求。请按提示修改后再生成。您的分镜已保存，没有扣费。',
  'kling-1201': '可灵没有接受请求中的某个值。请按提示修改后再生成。您的分镜已保存，没有扣费。',
  'kling-1202': '可灵不认识这种调用。请检查 KLINGAI_BASE_URL 中的地址；如果没错，就是 Shotboard 的问题。您的分镜已保存。',
  'kling-1203': '可灵不认识请求中提到的内容，例如模型。请修改后再生成。您的分镜已保存，没有扣费。',
  'kling-1300': '可灵的平台政策不允许这个请求。请修改后再生成。您的分镜已保存，没有扣费。',
  'kling-1301': '可灵的内容规则不允许这些文字或图片。请修改提示词或图片后再生成。您的分镜已保存，没有扣费。',
  'kling-1302': '向可灵发送请求过快。不用做什么，Shotboard 会自行重试。',
  'kling-1303': '可灵账户的并发名额都被其他视频占用。不用做什么，Shotboard 会自行重试。',
  'kling-1304': '可灵账户不允许来自这个网络地址的调用。请在可灵把这台服务器的地址加入白名单。您的分镜已保存。',
  'kling-5000': '可灵内部出错。不用做什么，Shotboard 会自行重试。',
  'kling-5001': '可灵暂时不可用，通常是在维护。不用做什么，Shotboard 会自行重试。',
  'kling-5002': '可灵内部耗时过长，通常是因为积压。不用做什么，Shotboard 会自行重试。',

  // 文件
  'too-large': '超过了 {number} MB 的上限，因此没有保存。请换小一些的。',
  'upload-broken-off': '文件没有完整送达，因此没有保存。请重试。',
  'not-an-image': '“{quoted}”无法作为图片读取。请选择 JPEG 或 PNG 文件。',
  'image-type': '“{quoted}”的格式无法在这里读取。请导出为 JPEG 或 PNG 后再添加。',
  'image-damaged': '“{quoted}”已损坏或不完整，因此没有保存。请重新导出后再添加。',
  'too-many-pixels': '“{quoted}”的像素太多。请缩小后再添加。',
  'file-not-found': '这张图片已经不在这里了，没有做任何改动。请重新添加。',
  'file-arriving': '这个文件刚刚添加，可能马上要用到，因此没有删除。请过几秒再试。',
  'file-in-use': '这个文件正被使用，因此没有删除。（{sentence}）',
  'crop-first': '这张图片太窄，无法直接放大，因此没有改动。请先裁剪。',
  'crop-outside': '裁剪框超出了图片范围，没有裁剪。请重新打开裁剪。',
  'video-container': '“{quoted}”不是 MP4 或 MOV。只能发送这两种格式，请转换后再添加。',
  'not-a-sound': '“{quoted}”不是能读取的声音。请添加不含画面的 WAV、MP3、M4A、OGG、WebM 或 FLAC 文件。',
  'not-a-video': '“{quoted}”无法作为视频读取。请添加 MP4 或 MOV 文件。',
  'video-without-picture': '“{quoted}”里没有可以读取的画面。请导出为 H.264 或 H.265 后再添加。',
  'video-damaged': '“{quoted}”已损坏或在途中被截断，因此没有保存。请重新导出后再添加。',
  cancelled: '没有添加。',
  'bad-answer': '服务器没有保存这个文件（状态码 {number}）。请重试。',

  // 外部网址
  'bad-url': '这不是可以打开的网址。请使用以 https:// 或 http:// 开头的网址。',
  'private-address': '这个网址指向内部网络，因此没有打开。请使用互联网上人人都能打开的网址。',
  'too-many-redirects': '这个网址不停跳转，始终打不开。请使用文件本身的网址。',
  timeout: '对方答复太慢，已停止等待。请稍后重试，或换一个网址。',
  'http-status': '这个网址答复了状态码 {number}，没有给出文件。',
  network: '连接不上，或连接中断了。请检查网址和网络后重试。',
  'cut-off': '下载中途断开了。请重试。',

  // 导入
  'not-json': '这不是完整的 JSON，请确认全部内容都已复制。（{sentence}）',
  'not-expressible': '这个请求里有 Shotboard 无法表达的内容，没有导入。（{sentence}）',
  'nothing-to-read': '里面没有文字。请粘贴剧本，每个情节占一行或一段。',
  'script-too-long': '剧本太长，一个视频讲不完，没有导入。请只粘贴其中一场。（{sentence}）',
  'newer-request': '这个请求属于可灵的新版接口，Shotboard 还读不了。可以导入 Omni 视频接口原有格式的请求。',
  'unclosed-variable': '这条命令里的变量括号没有写完整，无法读取。请粘贴完整的命令。',
  'no-command': '这段内容不是以“curl”开头。请粘贴完整的命令。',
  'no-body': '这条命令里没有请求体。请粘贴完整的命令。',
  'body-in-file': '请求体在另一个文件里，命令中没有。请粘贴该文件的内容。',
  'body-not-json': '命令中的请求体不是完整的 JSON。请确认全部内容都已复制。',

  // 引擎的说明
  'engine-stand-in': '没有设置密钥：生成的是动态分镜，不会扣费。',
  'engine-kling': '由可灵渲染，费用计入您的账户。',

  // 导出
  'video-not-found': '这一条还没有视频。',
  'poster-not-found': '这一条没有封面：服务器读不出它的画面。',
  'shot-not-found': '这一条没有这个镜头。刷新页面可查看现有的切点。',
  'shot-not-cut': '没能从这一条中剪出这个镜头。视频本身是安全的，可以整条下载。',
  'frame-not-read': '服务器读不出这一条的画面。视频本身是安全的，可以下载。',
  'paper-not-drawn': '服务器没能画出这一份。您的分镜是安全的，表格形式（CSV）仍可导出。',
};
