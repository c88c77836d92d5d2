import { graphql, type ResultOf } from '../../data/graphql.ts';

export const webhooksQuery = graphql(`
  query Webhooks {
    webhooks {
      id
      url
      changes
      status
      county { number name }
      createdBy
      createdAt
      deliveredAt
      failingSince
      lastFailure
      nextTryAt
      waiting
      deadCount
      deadLetters { id measure version reason since }
    }
  }
`);

export type Webhook = ResultOf<typeof webhooksQuery>['webhooks'][number];

export const createMutation = graphql(`
  mutation CreateWebhook($input: WebhookInput!) {
    createWebhook(input: $input) {
      webhook { id }
      secret
      problems { path message }
    }
  }
`);

export const rotateMutation = graphql(`
  mutation RotateWebhookSecret($id: ID!) {
    rotateWebhookSecret(id: $id) {
      secret
      problems { path message }
    }
  }
`);

export const resendMutation = graphql(`
  mutation ResendWebhook($id: ID!) {
    resendWebhook(id: $id) {
      webhook { id }
      problems { path message }
    }
  }
`);

export const removeMutation = graphql(`
  mutation RemoveWebhook($id: ID!, $url: String!) {
    removeWebhook(id: $id, url: $url) {
      problems { path message }
    }
  }
`);
