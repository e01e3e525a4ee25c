import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import {
  CurrentActor,
  type Actor,
  RequirePermission,
  systemActor,
} from '../../../src/platform/access/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';

class HoleResponse {
  @ApiProperty() id: string;
}

class HoleRequest {
  @ApiProperty() name: string;
}

/** Five mistakes a handler can make, each planted on a route of its own: the attack suite must find them all. */
@Controller('holes')
export class HolesController {
  constructor(private readonly uow: UnitOfWork) {}

  /** Breaks on what it did not expect. */
  @Get('fault')
  @RequirePermission('seeker.read')
  @ApiOkResponse({ type: HoleResponse })
  holeFault(@Query('q') q?: string): HoleResponse {
    if (q === undefined || q.length !== 8) throw new TypeError('unexpected');
    return { id: q };
  }

  /** Looks with the service's own sight, whoever asks. */
  @Get('leak/:id')
  @RequirePermission('seeker.read')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async holeLeak(@Param('id') id: string): Promise<unknown> {
    const rows = await this.uow.read(systemActor(['*'], 'hole'), (tx) =>
      tx.query(`SELECT id, name FROM seeker WHERE id::text = $1`, [id]),
    );
    return rows[0] ?? {};
  }

  /** Shows a field nobody declared. */
  @Get('schema')
  @RequirePermission('seeker.read')
  @ApiOkResponse({ type: HoleResponse })
  holeSchema(): HoleResponse {
    return { id: '1', idNumber: 'none' } as HoleResponse;
  }

  /** Changes something though it only reads. */
  @Get('writes')
  @RequirePermission('seeker.read')
  @ApiOkResponse({ type: HoleResponse })
  async holeWrites(@CurrentActor() actor: Actor): Promise<HoleResponse> {
    await this.uow.write(actor, (tx) =>
      tx.execute(
        `UPDATE seeker SET remark = COALESCE(remark, '') || '.' WHERE id = (SELECT min(id::text)::uuid FROM seeker)`,
      ),
    );
    return { id: '1' };
  }

  /** Takes every field it is sent. */
  @Post('mass')
  @RequirePermission('seeker.read')
  @ApiBody({ type: HoleRequest })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  holeMass(@Body() body: Record<string, unknown>): Record<string, unknown> {
    return { ...body };
  }
}

@Module({ controllers: [HolesController] })
export class HolesModule {}
