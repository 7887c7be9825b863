/**
 * The company's own stores of people: its directory (LDAP, Active Directory) and its OpenID
 * provider. They prove who somebody is; what people may do stays with the accounts of {@code
 * identity}, which knows nothing of this package.
 */
package org.keyuan.crm.directory;
