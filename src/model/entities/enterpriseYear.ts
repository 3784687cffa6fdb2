import { defineEntity, double, integer, text } from '../entity';

/** 企业年度数据. */
export const enterpriseYear = defineEntity('enterprise_year', { zh: '企业年度数据', en: 'Enterprise year' }, [
  text('enterprise', '企业', 'Enterprise', { key: true, required: true, references: 'enterprise' }),
  integer('year', '年度', 'Year', {
    key: true,
    required: true,
    synonyms: ['{统计,数据,报告,会计,}{年度,年份}', 'year'],
  }),
  double('output_wan', '产值', 'Output', {
    unit: '万元',
    synonyms: ['{工业,全年,}{总,}产值', '{gross,}output{value,}'],
  }),
  double('revenue_wan', '营业收入', 'Revenue', {
    unit: '万元',
    synonyms: [
      '{营业,主营业务,主营}{总,}收入',
      '营收',
      '{operating,total,}revenue',
      '{销售,产品销售}{收入,额}',
      '{sales,turnover}',
    ],
  }),
  double('profit_wan', '净利润', 'Net profit', {
    unit: '万元',
    synonyms: ['{归母,归属母公司}净利润', 'net{profit,income}'],
  }),
  double('employees', '从业人数', 'Employees', {
    unit: '人',
    synonyms: [
      '{从业,在职,在岗,职工,员工,用工}{人员,人,}{总,平均,}{人数,数}',
      '{从业,在职,在岗}人员',
      '{职工,员工,用工}',
      '{员工,职工,从业人员,用工}{总数,数量}',
      'employee{s,}{number,count,}',
      '{headcount,staff}',
      '人数',
    ],
  }),
  double('registered_capital_wan', '注册资本', 'Registered capital', {
    unit: '万元',
    synonyms: ['注册资金', 'registeredcapital'],
  }),
  double('tax_wan', '税收', 'Tax', {
    unit: '万元',
    synonyms: ['{纳,缴,实缴,上缴,}税{收,额,金,款,费,}{总额,合计,}', 'tax{es,}{paid,}'],
  }),
  double('research_wan', '研发投入', 'R&D', {
    unit: '万元',
    synonyms: ['研发{费用,经费,支出}', '{r&d,research,rd}{expense,expenses,spending,cost,}'],
  }),
]);
