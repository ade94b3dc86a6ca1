import { lines } from "./lines.ts";

/** Paths of menus above a page's text. */
export const crumbs = lines(`
  当前位置：首页 > 信息公开 > 党务公开 > 正文
  您现在的位置： 首页 >> 政务公开 >> 通知公告
  首页>{county}>公示公告
  您所在的位置：网站首页 -> 巡察整改 -> 详情
  首页 / 党的建设 / 巡察工作
  位置：首页 > 专题专栏 > 审计整改
`);

/** Bars for the size of letters, for printing and sharing. */
export const bars = lines(`
  【字号：大 中 小】　打印　关闭
  【浏览字号：大 中 小】
  分享到：　字体：[大] [中] [小]
  扫一扫在手机打开当前页
  打印本页　关闭窗口　收藏
  语音播报　无障碍浏览
`);

/** Lines below a page's text. */
export const siteLines = lines(`
  责任编辑：管理员　【打印本页】【关闭窗口】
  上一篇：关于开展防汛检查的通知　下一篇：没有了
  扫描二维码关注我们
  版权所有：{county}人民政府　备案号：青ICP备{10000000-19999999}号
  浏览次数：{20-900}
  相关链接：没有相关内容
`);

/** Notes below a text. */
export const footnotes = lines(`
  注：“立行立改”指能够马上改的事项。
  说明：表中数据由各责任单位提供。
  注：以上统计数据不含涉密事项。
  备注：“持续整改”指需要两年以上完成的事项。
`);

/** Lines that name attachments. */
export const attachments = lines(`
  附件：整改问题清单
  附件：巡察反馈问题整改台账（略）
  附件：整改措施完成情况表
  附：任务分解表
`);
