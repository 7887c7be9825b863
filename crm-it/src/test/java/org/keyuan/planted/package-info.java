/** Violations of every rule of the house, planted so that each rule can be seen failing. */
package org.keyuan.planted;
