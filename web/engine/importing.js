/** What imports a script in the text of a worker, by a policy of the worker's own where trusted types are required. @param {string} address an expression */
export const importing = (address) =>
  `importScripts((self.nianbaoTrusted=self.nianbaoTrusted||(self.trustedTypes?trustedTypes.createPolicy('nianbao',{createScriptURL:String}):{createScriptURL:String})).createScriptURL(${address}))`;
