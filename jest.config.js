// Node runs the TypeScript itself (type stripping), so jest transforms nothing.
const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  transform: {},
  extensionsToTreatAsEsm: [".ts"],
  testEnvironment: "node",
});

export default {
  projects: [
    project("unit", ["<rootDir>/test/{inputs,image,manifest,rollout,report,verbs,frontends,adapters,scripts}/**/*.test.ts"]),
    project("dist", ["<rootDir>/test/dist/**/*.test.ts"]),
    project("e2e", ["<rootDir>/test/e2e/**/*.test.ts"]),
  ],
  testTimeout: 120_000,
  maxWorkers: 1,
};
