import { defineEntity, double, integer, text } from '../entity';

/** 文献数字: a figure as a document prints it; quoted, never recomputed, summed or ranked across documents. */
export const citedFigure = defineEntity('cited_figure', { zh: '文献数字', en: 'Cited figure' }, [
  text('figure_id', '编号', 'Id', { key: true, required: true }),
  text('region', '行政区', 'Region', { references: 'region' }),
  text('chain', '产业链', 'Chain', { references: 'chain' }),
  text('period', '时期', 'Period'),
  text('item', '项目', 'Item', { required: true }),
  double('value', '数值', 'Value'),
  text('unit', '单位', 'Unit'),
  text('quotation', '原文表述', 'Quotation'),
  text('definition', '口径', 'Definition'),
  text('citation', '引文', 'Citation', { required: true }),
  integer('display_order', '显示次序', 'Display order'),
]);
