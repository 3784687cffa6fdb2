import { defineEntity, double, text } from '../../entity';
import { INSTITUTION_TYPE } from '../../ledgerEnumerations';

/** 机构: 学院, 研究院, 检测中心 of a chain. */
export const institution = defineEntity('institution', { zh: '支撑机构', en: 'Institution' }, [
  text('institution_id', '机构编号', 'Institution id', { key: true, required: true }),
  text('name', '机构名称', 'Name', { required: true, synonyms: ['名称', '机构', '单位名称', '院校名称'] }),
  text('type', '机构类型', 'Type', { values: INSTITUTION_TYPE, synonyms: ['类型', '类别'] }),
  text('chain', '产业链', 'Chain', { references: 'chain' }),
  text('region', '行政区', 'Region', { references: 'region' }),
  double('lon', '经度', 'Longitude', { unit: '°' }),
  double('lat', '纬度', 'Latitude', { unit: '°' }),
  text('field', '专业领域', 'Field', { synonyms: ['领域', '研究方向'] }),
]);
