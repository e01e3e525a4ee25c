import type { LifecycleMapping } from '../../../platform/database/index.js';
import {
  medicalCheckLifecycle,
  type MedicalCheckFacts,
  type MedicalCheckTransition,
} from '../domain/medical-check.lifecycle.js';
import type { MedicalCheckState } from '../domain/medical-check.states.js';

export const medicalCheckLifecycleMapping: LifecycleMapping<
  MedicalCheckState,
  MedicalCheckTransition,
  MedicalCheckFacts
> = {
  lifecycle: medicalCheckLifecycle,
  table: 'medical.medical_check',
  scope: { cooperation: 'cooperation', area: 'area_code', clinic: 'clinic_id' },
};
