/** What is true: findings, responsibility, evidence frozen with hashes, and the judgement of suspected abuse. */
package org.redress.verification;
