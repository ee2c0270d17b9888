/** The live model as Java source: entities, their keys and enums, and Querydsl types. */
package dev.dormouse.generate;
