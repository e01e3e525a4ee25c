// The controller a route belongs to: the one whose address its path begins with, or a new one of the module.
import { moduleFiles } from './catalogue.mjs';
import { addImport, addItem, places, readClassName } from './edit.mjs';
import { refuse, spell } from './names.mjs';

const { decorated, property } = places;

/** @param named file of the controller without its ending, where several fit */
export function findController(plan, { module, path }, named) {
  const controllers = moduleFiles(plan.root, module.dashed, '.controller.ts').map((file) => {
    const text = plan.read(file);
    const prefix = /@Controller\((?:'([^']*)')?\)/.exec(text)?.[1] ?? '';
    return { file, name: file.split('/').at(-1).replace('.controller.ts', ''), prefix, text };
  });
  const fitting = controllers.filter(
    ({ prefix, name }) =>
      (path === `/${prefix}` || path.startsWith(prefix ? `/${prefix}/` : '/')) &&
      (named === undefined || name === named),
  );
  const found = fitting.sort((a, b) => b.prefix.length - a.prefix.length)[0];
  if (found)
    return {
      controller: found.file,
      controllerClass: readClassName(found.text),
      subPath: path.slice(found.prefix ? found.prefix.length + 2 : 1),
    };
  if (named !== undefined)
    refuse(
      `控制器 ${named} 不能放置 ${path}，模块 ${module.dashed} 现有：${controllers.map(({ name, prefix }) => `${name}（/${prefix}）`).join('、')}。`,
      `The controller ${named} cannot hold ${path}. The module ${module.dashed} has: ${controllers.map(({ name, prefix }) => `${name} (/${prefix})`).join(', ')}.`,
    );
  const [, address] = path.split('/');
  return {
    controller: `src/modules/${module.dashed}/http/${address}.controller.ts`,
    controllerClass: `${spell(address).pascal}Controller`,
    subPath: path.slice(address.length + 2),
    isNewController: true,
  };
}

/** An empty controller for the address, registered with its module. */
export function createController(plan, { controller, controllerClass, module, path }) {
  const [, address] = path.split('/');
  plan.create(
    controller,
    `import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('${module.dashed}')
@Controller('${address}')
export class ${controllerClass} {}
`,
  );
  plan.edit(`src/modules/${module.dashed}/${module.dashed}.module.ts`, (text) =>
    addItem(
      addImport(text, `./http/${address}.controller.js`, [controllerClass]),
      property('controllers', decorated('Module')),
      controllerClass,
    ),
  );
}
