import type { Family } from "./family.ts";

/** A newspaper's or a site's report about rectification: what others did, told by a third. */
export const newsReport: Family = {
  name: "other",
  answered: false,
  signs: [
    {
      where: "text",
      words:
        /(?:^|\n)[（(【]?(?:本报|本网|本台|[\u4e00-\u9fff]{2,10}(?:日报|新闻网|融媒体?|发布|社))[^。，\n]{0,16}(?:讯|电|记者)/,
      weight: 6,
      sample: "本报讯 4月19日，七所学校",
      never: "本报告反映的问题",
    },
    {
      where: "text",
      words:
        /记者(?:了解到|从|获悉|翻看|逐一|走进|看到|采访|注意到|在)|告诉记者|对记者说|据(?:了解|悉|介绍)|采访中|笔者/,
      weight: 4,
      sample: "一位老师告诉记者",
      never: "答记者问环节",
    },
    {
      where: "title",
      words:
        /(?:公布|公开|出炉|见效|见实效|落地|落实落地|成绩单|答卷|纪实|侧记|综述|观察|走笔|一线|启动|召开|举行|推进会|调研|部署)[！!]?$|晒出|亮出|交出|晒账|召开|督导调研/,
      weight: 4,
      sample: "省委第九轮巡视整改情况全部公布",
      never: "关于巡视整改情况的通报",
    },
    {
      where: "text",
      words: /(?:会议|大家|他|她|[\u4e00-\u9fff]{2,3})(?:强调|指出|要求|表示|说)[，：:]/,
      weight: 2,
      sample: "会议强调，要压实责任",
      never: "按照会议要求整改",
    },
    {
      where: "opening",
      words: /^\s{0,4}[“‘][^”’\n]{4,80}[。！？，][”’]/,
      weight: 4,
      sample: "“桥通了，娃娃上学不绕路了。”村民王某笑着说",
      never: "“回头看”反馈的问题已经整改",
    },
    {
      where: "opening",
      words: /召开[^。，]{0,40}(?:会|会议)，|(?:出席|主持)会议/,
      weight: 2,
      sample: "张某出席会议",
      never: "召开会议研究",
    },
    {
      where: "title",
      words: /的(?:通报|公告|公示|报告|函)(?:[（(][^）)]{1,16}[)）])?$|(?:巡察|巡视|督察)(?:组|办).{0,40}反馈/,
      weight: -8,
      sample: "关于巡视整改情况的通报",
      never: "巡视整改情况全部公布",
    },
    {
      where: "text",
      words: /(?:现将|现就)[^。\n]{0,60}(?:公布|公示|通报|公开|公告|报告)/,
      weight: -4,
      sample: "现将巡察整改情况予以公布",
      never: "近日，七所学校公布了整改情况",
    },
  ],
};
