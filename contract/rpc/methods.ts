/** Every RPC method of a conversation's room. */
export const rpcMethods = {
  pickSlot: 'patient.pickSlot',
  reviewDetails: 'patient.reviewDetails',
  resendDetails: 'agent.resendDetails',
  stop: 'agent.stop',
  whisper: 'staff.whisper',
  takeOver: 'staff.takeOver',
  handBack: 'staff.handBack',
} as const;
export type RpcMethod = (typeof rpcMethods)[keyof typeof rpcMethods];
