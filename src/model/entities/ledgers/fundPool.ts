import { defineEntity, double, text } from '../../entity';

/** 资金池: a financial product for a chain, its quota and what is used of it. */
export const fundPool = defineEntity('fund_pool', { zh: '资金池', en: 'Fund pool' }, [
  text('chain', '产业链', 'Chain', { key: true, required: true, references: 'chain' }),
  text('product', '金融产品', 'Product', {
    key: true,
    required: true,
    synonyms: ['产品', '产品名称', '基金名称', '资金名称'],
  }),
  text('bank', '银行或机构', 'Bank', {
    key: true,
    required: true,
    synonyms: ['银行', '银行名称', '金融机构', '机构', '机构名称'],
  }),
  double('quota_wan', '额度', 'Quota', { unit: '万元', synonyms: ['授信额度', '总额度', '总规模', '规模'] }),
  double('used_wan', '已用额度', 'Used', {
    unit: '万元',
    synonyms: ['已用', '已投放', '已使用额度', '使用额度', '已放款'],
  }),
  text('note', '备注', 'Note'),
]);
