import { defineEntity, text } from '../../entity';
import { CLUSTER_LEVEL } from '../../ledgerEnumerations';

/** 集群: an industrial cluster with the chains it holds. */
export const cluster = defineEntity('cluster', { zh: '产业集群', en: 'Cluster' }, [
  text('cluster_id', '集群编号', 'Cluster id', { key: true, required: true }),
  text('name', '集群名称', 'Name', { required: true }),
  text('level', '级别', 'Level', { values: CLUSTER_LEVEL, synonyms: ['集群级别', '等级'] }),
  text('chains', '产业链', 'Chains', {
    list: true,
    references: 'chain',
    synonyms: ['主导产业链', '所属产业链', '涉及产业链'],
  }),
  text('regions', '所在行政区', 'Regions', {
    list: true,
    references: 'region',
    synonyms: ['所在地', '所在地区', '地区', '区域', '行政区'],
  }),
  text('polygon', '边界', 'Boundary', { help: { zh: 'GeoJSON 面，WGS 84', en: 'GeoJSON polygon, WGS 84' } }),
  text('target', '目标', 'Target', { synonyms: ['发展目标', '建设目标'] }),
  text('note', '备注', 'Note'),
]);
