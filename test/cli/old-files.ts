/** An old report about an invented town, as it was typed. */
export const OLD = `石桥镇2022年法治政府建设情况报告

县政府：
现将2022年度法治政府建设情况报告如下：
一、2022年推进法治政府建设的主要举措和成效
（一）规范行政执法
全年开展行政检查36次，不合格率在3~5%之间。
二、存在的不足和原因
执法人员偏少，原因是编制紧张。
三、党政主要负责人履行推进法治建设第一责任人职责情况
镇长主持召开专题会议3次，带头学法，年终述法。
四、2023年工作安排
组织执法培训2次，6月底前完成。
石桥镇人民政府
2023年1月16日
`;

/** The same without the part on the leaders. */
export const LACKING = OLD.replace(/三、党政.*?四、/su, "三、");
