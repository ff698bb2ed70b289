console.log('waits begins');
export const value = await new Promise((resolve) => setTimeout(resolve, 10, 'waited for'));
console.log('waits ends');
