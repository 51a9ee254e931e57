export { slashMenu } from "../slash-menu/slash-menu.js";
export { mentionMenu } from "../subjects/mention-menu.js";
