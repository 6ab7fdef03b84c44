import type { Frame } from '../frame/frame.ts';
import { withRemark } from '../frame/remark.ts';

/** The frame after a tool that could not do its work; it is not called again before the caller speaks. */
export function failed(frame: Frame, tool: string): Frame {
  return withRemark({ ...frame, failedTool: tool, agreed: false }, 'toolFailed');
}

/** Whether a tool says that it could not do its work. */
export function isFailure(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'outcome' in result && result.outcome === 'failed';
}

/** JSON, also when it was encoded once more on its way; null for anything else. */
export function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? parsed(value) : value;
  } catch {
    return null;
  }
}
