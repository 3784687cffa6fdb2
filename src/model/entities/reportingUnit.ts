import { date, defineEntity, text } from '../entity';
import { REPORTING_UNIT_KIND } from '../ledgerEnumerations';

/** 考核单元: a county, or a development zone that reports by itself. */
export const reportingUnit = defineEntity('reporting_unit', { zh: '考核单元', en: 'Reporting unit' }, [
  text('unit_id', '考核单元编号', 'Unit id', { key: true, required: true }),
  text('name', '考核单元名称', 'Name', { required: true }),
  text('kind', '类别', 'Kind', { values: REPORTING_UNIT_KIND }),
  text('region', '所在行政区', 'Region', { references: 'region' }),
  text('park', '对应园区', 'Park', { references: 'park' }),
  text('operator', '管理机构', 'Operator', { synonyms: ['管委会', '运营主体', '管理单位'] }),
  text('polygon', '边界', 'Boundary', {
    help: {
      zh: '没有行政区划代码的开发区填 GeoJSON 面，WGS 84',
      en: 'GeoJSON polygon in WGS 84 where the unit has no administrative code',
    },
  }),
  date('valid_from', '起', 'Valid from'),
  date('valid_to', '止', 'Valid to'),
  text('note', '备注', 'Note'),
]);
