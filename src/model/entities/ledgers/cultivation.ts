import { defineEntity, integer, text } from '../../entity';
import { CULTIVATION_KIND, CULTIVATION_STATUS } from '../../ledgerEnumerations';

/** 企业培育: an enterprise on its way to 入规, 升高, 上市 or 扩面. */
export const cultivation = defineEntity('cultivation', { zh: '企业培育', en: 'Cultivation' }, [
  text('enterprise', '企业', 'Enterprise', { key: true, required: true, references: 'enterprise' }),
  text('kind', '培育方向', 'Kind', {
    key: true,
    required: true,
    values: CULTIVATION_KIND,
    synonyms: ['培育类别', '类别', '类型', '培育类型'],
  }),
  integer('year', '年度', 'Year', { key: true, synonyms: ['年份', '培育年度'] }),
  text('status', '培育状态', 'Status', {
    values: CULTIVATION_STATUS,
    synonyms: ['状态', '培育情况', '进展'],
  }),
  text('owner', '责任单位', 'Owner', { synonyms: ['责任部门', '培育单位'] }),
]);
