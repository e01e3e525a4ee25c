export const views = {
  save: '存为常用',
  name: '名称',
  shared: '本单位都能用',
  remove: '删除常用筛选“{{name}}”',
};
