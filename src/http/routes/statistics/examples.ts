const none = (reason: 'too-few-people') => ({ value: null, reason })
const of = (value: number) => ({ value, reason: null })

export const EXAMPLE_STATISTICS = {
  attempts: 'first' as const,
  computedAt: '2026-12-01T12:00:00.000Z',
  asOf: '2026-12-01T12:00:00.000Z',
  n: 2,
  maxPoints: 2,
  mean: { ...of(1.5), interval: { low: -4.85, high: 7.85 } },
  median: of(1.5),
  standardDeviation: of(0.71),
  skewness: none('too-few-people'),
  kurtosis: none('too-few-people'),
  alpha: { ...of(0), interval: { low: -646.8, high: 0.9985 } },
  standardError: of(0.71),
  errorRatio: of(100),
  histogram: [0, 0, 0, 0, 0, 1, 0, 0, 0, 1],
  questions: [
    {
      bank: 'qcm-docker',
      question: 'atouts',
      revision: '0192f0c1-5b10-7d3e-8c2b-1a0f9e8d7c6b',
      keyHash: '7b1c5d3e9f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c',
      n: 2,
      facility: { ...of(0.5), interval: { low: 0.0945, high: 0.9055 } },
      standardDeviation: of(0.71),
      itemRest: { value: null, reason: 'no-variance' as const },
      itemTotal: of(1),
      discriminativeEfficiency: { value: null, reason: 'no-variance' as const },
      intendedWeight: of(50),
      effectiveWeight: of(100),
      randomGuess: of(0.3333),
      options: [
        {
          option: 'deploiement-uniforme',
          isKey: true,
          count: 1,
          share: 0.5,
          correlation: { value: null, reason: 'no-variance' as const, interval: null },
        },
      ],
      flags: [{ flag: 'small-sample' as const, option: null }],
      openReports: 1,
    },
  ],
  trend: null,
}
