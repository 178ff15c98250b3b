/** The build places style sheets beside the page. */
declare module "*.css";
