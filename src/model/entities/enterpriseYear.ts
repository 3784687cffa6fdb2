import { defineEntity, double, integer, text } from '../entity';

/** 企业年度数据. */
export const enterpriseYear = defineEntity('enterprise_year', { zh: '企业年度数据', en: 'Enterprise year' }, [
  text('enterprise', '企业', 'Enterprise', { key: true, required: true, references: 'enterprise' }),
  integer('year', '年度', 'Year', { key: true, required: true }),
  double('output_wan', '产值', 'Output', { unit: '万元' }),
  double('revenue_wan', '营业收入', 'Revenue', { unit: '万元' }),
  double('profit_wan', '净利润', 'Net profit', { unit: '万元' }),
  double('employees', '从业人数', 'Employees', { unit: '人' }),
  double('registered_capital_wan', '注册资本', 'Registered capital', { unit: '万元' }),
  double('tax_wan', '税收', 'Tax', { unit: '万元' }),
  double('research_wan', '研发投入', 'R&D', { unit: '万元' }),
]);
