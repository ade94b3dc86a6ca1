import type { Family } from "./family.ts";

/** Guidelines and rules on how rectification is made public: they quote headings and examples, and answer nothing. */
export const guidelines: Family = {
  name: "other",
  answered: false,
  signs: [
    {
      where: "title",
      words: /(?<!情况)(?<!方案》)的(?:通知|指导意见|实施意见|意见)$/,
      weight: 6,
      sample: "关于规范巡察整改公开工作的通知",
      never: "关于印发《云岭区督察整改方案》的通知",
    },
    {
      where: "title",
      words:
        /(?:办法|规定|条例|规则|细则|制度|指引|指南|规范|须知|要点|模板|范本|样[本稿式]|格式|写法|问答)(?:》|[（(][^）)]{1,10}[)）]){0,2}(?:的(?:通知|公告|说明))?$|怎[么样]写|如何(?:撰写|公开|起草)/,
      weight: 8,
      sample: "巡察整改情况公开工作办法（试行）",
      never: "关于巡察整改情况的通报",
    },
    {
      where: "title",
      words: /关于(?:进一步)?(?:规范|做好|加强|明确|统一|报送|改进)/,
      weight: 4,
      sample: "关于进一步规范巡察整改公开工作的通知",
      never: "关于巡察整改公开情况的通报",
    },
    {
      where: "text",
      words: /(?:现就|现将|就)[^。\n]{0,20}有关(?:事项|要求|问题)(?:通知|明确|规定|说明|提示)如下/,
      weight: 4,
      sample: "现就有关事项通知如下",
      never: "现将有关情况通报如下",
    },
    {
      where: "headings",
      words:
        /格式(?:要求)?|公开(?:的)?(?:范围|内容|方式|时限|程序|原则|主体|载体)|常见(?:问题|错误)|注意事项|撰写要求|报送要求/,
      weight: 3,
      sample: "一、公开的格式要求",
      never: "一、公开反馈问题整改情况",
    },
    {
      where: "text",
      words: /(?:应当?|须|必须|不得|原则上|一般)(?:包括|为|按照|由|在|经|公开|载明|使用|写明|采用|于|少于)/,
      weight: 2,
      sample: "公开内容应包括四个部分",
      never: "公开内容包括四个部分",
    },
    {
      where: "text",
      words: /[×xX]{2,4}(?:党组|党委|委员会|局|单位|同志|问题)|“关于[‘“]?(?:…|\.{3}|×)/,
      weight: 4,
      sample: "中共××委员会关于巡察整改情况的通报",
      never: "中共云岭区委员会关于巡察整改情况的通报",
    },
  ],
};
