export { blockIssues, explainBlockIssue } from "@staedtenetz/document";
