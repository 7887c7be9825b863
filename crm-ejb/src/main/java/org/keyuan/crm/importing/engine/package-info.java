/** Turns the rows of a sheet into chunks of checked records; knows neither database nor server. */
package org.keyuan.crm.importing.engine;
