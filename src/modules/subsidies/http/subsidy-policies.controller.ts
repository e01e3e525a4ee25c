import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../../../platform/access/index.js';
import { PoliciesService } from '../application/policies.service.js';
import { KNOWN_POLICIES } from '../domain/known-policies.data.js';
import {
  EndSubsidyPolicyRequest,
  KnownSubsidyPoliciesResponse,
  SetSubsidyPolicyRequest,
  SubsidyPoliciesResponse,
  SubsidyPolicyResponse,
  toKnown,
  toPolicy,
} from './dto/policy.dto.js';
import { toRuleSet } from './dto/rules.dto.js';

@ApiTags('subsidies')
@Controller('subsidies')
export class SubsidyPoliciesController {
  constructor(private readonly policies: PoliciesService) {}

  /** Texts to start from; none is in force before a bureau puts it in force. */
  @Get('known-policies')
  @RequirePermission('subsidy-policy.read')
  @ApiOkResponse({ type: KnownSubsidyPoliciesResponse })
  listKnownSubsidyPolicies(): KnownSubsidyPoliciesResponse {
    return { items: KNOWN_POLICIES.map(toKnown) };
  }

  /** Every revision that is or was in force. */
  @Get('policies')
  @RequirePermission('subsidy-policy.read')
  @ApiOkResponse({ type: SubsidyPoliciesResponse })
  async listSubsidyPolicies(@CurrentActor() actor: Actor): Promise<SubsidyPoliciesResponse> {
    return { items: (await this.policies.list(actor)).map(toPolicy) };
  }

  /** Puts a policy in force for the bureau's own place; a change is a new revision. */
  @Post('policies')
  @RequirePermission('subsidy-policy.set')
  @ApiCreatedResponse({ type: SubsidyPolicyResponse })
  async setSubsidyPolicy(
    @CurrentActor() actor: Actor,
    @Body() { rules, validUntil, ...body }: SetSubsidyPolicyRequest,
  ): Promise<SubsidyPolicyResponse> {
    const policy = { ...body, validUntil: validUntil ?? null, rules: toRuleSet(rules) };
    return toPolicy(await this.policies.set(actor, policy));
  }

  @Post('policies/:id/end')
  @HttpCode(204)
  @RequirePermission('subsidy-policy.set')
  @ApiNoContentResponse()
  endSubsidyPolicy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EndSubsidyPolicyRequest,
  ): Promise<void> {
    return this.policies.end(actor, id, body.on);
  }
}
