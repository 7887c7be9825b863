/**
 * Demonstration data: turns the FoodMart data set into files of the import format, so that it
 * enters the application by the same door as a customer's own spreadsheets.
 */
package org.keyuan.crm.demo;
