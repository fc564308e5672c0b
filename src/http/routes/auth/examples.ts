export const EXAMPLE_TOKENS = {
  accessToken: 'eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiI…',
  refreshToken: 'JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r',
  tokenType: 'Bearer',
  expiresIn: 900,
}
