import { Controller, Get, Module, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiProperty } from '@nestjs/swagger';
import { DomainError } from '../../../src/kernel/errors/index.js';
import { RequirePermission, systemActor } from '../../../src/platform/access/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import type { HeaderReply } from '../../../src/platform/http/index.js';
import { watermarkOf, writeWorkbook } from '../../../src/platform/workbook/index.js';

class HoleLineResponse {
  @ApiProperty() personCalled: string;
}

class HoleListResponse {
  @ApiProperty({ type: [HoleLineResponse] }) items: HoleLineResponse[];
}

/** Four ways to tell across what is the county's alone; the walk must hear each of them. */
@Controller('side-holes')
export class SideHolesController {
  constructor(private readonly uow: UnitOfWork) {}

  /** A new field of a list, of a kind nobody decided on. */
  @Get('list')
  @RequirePermission('fair.read')
  @ApiOkResponse({ type: HoleListResponse })
  async holeList(): Promise<HoleListResponse> {
    return { items: (await this.names()).map((personCalled) => ({ personCalled })) };
  }

  @Get('page')
  @RequirePermission('fair.read')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async holePage(@Res({ passthrough: true }) reply: HeaderReply): Promise<string> {
    reply.header('content-type', 'text/html; charset=utf-8');
    return (await this.names()).join(' ');
  }

  @Get('workbook')
  @RequirePermission('fair.read')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async holeWorkbook(): Promise<Buffer> {
    const names = await this.names();
    return this.uow.read(systemActor(['*'], 'hole'), (tx) =>
      writeWorkbook({
        watermark: watermarkOf(tx),
        sheets: [
          {
            name: '名单',
            title: '名单',
            columns: [{ key: 'name', header: '姓名' }],
            rows: names.map((name) => ({ name })),
          },
        ],
      }),
    );
  }

  @Get('refusal')
  @RequirePermission('fair.read')
  @ApiOkResponse({ type: HoleListResponse })
  async holeRefusal(): Promise<HoleListResponse> {
    const names = await this.names();
    throw new DomainError('conflict', 'HOLE', { zh: `${names.join('、')}不行`, en: 'No' });
  }

  private names(): Promise<string[]> {
    return this.uow.read(systemActor(['*'], 'hole'), async (tx) => {
      const rows = await tx.query<{ name: string }>(`SELECT DISTINCT name FROM seeker ORDER BY name`);
      return rows.map(({ name }) => name);
    });
  }
}

@Module({ controllers: [SideHolesController] })
export class SideHolesModule {}
