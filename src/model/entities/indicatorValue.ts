import { defineEntity, double, text } from '../entity';
import { INDICATOR_DIRECTION } from '../ledgerEnumerations';

/** 指标值: one indicator of a chain and region in a period, beside its target. */
export const indicatorValue = defineEntity('indicator_value', { zh: '指标', en: 'Indicator value' }, [
  text('indicator', '指标', 'Indicator', { key: true, required: true, synonyms: ['指标名称', '指标项'] }),
  text('chain', '产业链', 'Chain', {
    key: true,
    references: 'chain',
    help: { zh: '不分产业链的指标留空', en: 'Empty for an indicator of no single chain' },
  }),
  text('region', '行政区', 'Region', { key: true, required: true, references: 'region' }),
  text('period', '时期', 'Period', {
    key: true,
    required: true,
    help: { zh: '如 2026、2026Q3、2026-09', en: 'Such as 2026, 2026Q3, 2026-09' },
    synonyms: ['统计期', '报告期', '期间', '年度', '年份', '月份', '季度'],
  }),
  text('unit', '计量单位', 'Unit', { synonyms: ['单位'] }),
  double('actual', '实际值', 'Actual', { synonyms: ['实际', '完成值', '完成', '数值', '指标值', '实绩'] }),
  double('target', '目标值', 'Target', { synonyms: ['目标', '计划值', '任务值', '年度目标'] }),
  text('direction', '优劣方向', 'Direction', { values: INDICATOR_DIRECTION, synonyms: ['方向', '指标方向'] }),
  text('definition', '口径', 'Definition', { synonyms: ['统计口径', '指标解释', '定义'] }),
  text('citation', '出处', 'Citation', { synonyms: ['数据来源', '引文'] }),
]);
