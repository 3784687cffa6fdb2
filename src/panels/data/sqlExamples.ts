export type SqlExampleId = 'cities' | 'breaks' | 'projects' | 'sets';

/** Statements to start from; a test runs each. */
export const SQL_EXAMPLES: readonly { readonly id: SqlExampleId; readonly text: string }[] = [
  {
    id: 'cities',
    text: `SELECT c.name AS 城市, count(DISTINCT e.enterprise_id) AS 企业数, sum(y.revenue_wan) AS 营业收入万元
FROM   enterprise e
JOIN   region r ON r.adcode = coalesce(e.region, e.head_office_region)
JOIN   region c ON c.adcode = coalesce(r.city, r.adcode)
LEFT   JOIN enterprise_year y ON y.enterprise = e.enterprise_id
       AND y.year = (SELECT max(year) FROM enterprise_year l WHERE l.data_set = e.data_set)
GROUP  BY c.name
ORDER  BY 企业数 DESC`,
  },
  {
    id: 'breaks',
    text: `SELECT r.name AS 城市, count(*) AS 断点数, string_agg(n.name, '、' ORDER BY n.name) AS 环节
FROM   gap g
JOIN   region r ON r.adcode = g.region
JOIN   node n ON n.node_id = g.node
WHERE  g.level = 'city' AND g.verdict = 'break'
GROUP  BY r.name
ORDER  BY 断点数 DESC`,
  },
  {
    id: 'projects',
    text: `SELECT p.name AS 项目, r.name AS 地区, n.name AS 环节, p.investment_wan AS 总投资万元, p.stage AS 阶段
FROM   project p
LEFT   JOIN region r ON r.adcode = p.region
LEFT   JOIN node n ON n.node_id = p.node
WHERE  p.investment_wan >= 10000
ORDER  BY p.investment_wan DESC`,
  },
  {
    id: 'sets',
    text: `SELECT data_set AS 数据集, source AS 来源, count(*) AS 企业数
FROM   enterprise
GROUP  BY ALL
ORDER  BY 企业数 DESC`,
  },
];
