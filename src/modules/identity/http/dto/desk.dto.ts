import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, Length } from 'class-validator';
import type { Desk } from '../../application/desks.service.js';

export class CreateDeskDto {
  @ApiProperty({ format: 'uuid', description: 'A clinic' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ minLength: 1, maxLength: 50 })
  @IsString()
  @Length(1, 50)
  name: string;
}

export class DeskResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'A browser is this desk' })
  registered: boolean;
  @ApiProperty({ description: 'A second factor was shown there within the shift' })
  shiftOpen: boolean;
}

export class DeskList {
  @ApiProperty({ type: [DeskResponse] })
  items: DeskResponse[];
}

export class NewDeskResponse extends DeskResponse {
  @ApiProperty({
    description: 'Typed at the desk by a user of the clinic, once and within a day; shown only now',
  })
  code: string;
}

export const toDeskResponse = ({ id, organisationId, name, registered, shiftOpen }: Desk): DeskResponse => ({
  id,
  organisationId,
  name,
  registered,
  shiftOpen,
});
